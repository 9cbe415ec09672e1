#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| informals_fuzz::doors::presses::come_in(bytes));
