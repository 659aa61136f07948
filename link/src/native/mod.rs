//! The way to the house on machines with threads, files and sockets.
