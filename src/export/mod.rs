//! The record as a file.
