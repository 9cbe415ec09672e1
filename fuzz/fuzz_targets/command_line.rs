#![no_main]

libfuzzer_sys::fuzz_target!(|typed: &str| informals_fuzz::doors::command_line::comes_in(typed));
