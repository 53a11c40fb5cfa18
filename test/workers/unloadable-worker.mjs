// A worker module that ends its process while it is being loaded, as after a broken install.
process.exit(3);
