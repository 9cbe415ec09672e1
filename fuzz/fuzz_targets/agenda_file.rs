#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| informals_fuzz::doors::agenda_file::comes_in(bytes));
