//! What a person has set for this desk: two small files, read once at the start.

mod desk_keys;
mod keys_file;
mod settings;
mod settings_file;
mod table;

pub use keys_file::{read_keys, written_keys};
pub use settings::{AudienceOverTime, Bell, Mouse, Settings, ThemeWanted, WindowTitle};
pub use settings_file::{read_settings, written_settings};
