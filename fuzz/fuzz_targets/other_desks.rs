#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| informals_fuzz::doors::other_desks::come_in(bytes));
