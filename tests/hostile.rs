//! Names, notes and titles from strangers: nothing that leaves the program can move a cursor, turn a line round
//! or break a column.

mod program;

use program::{Home, Ran};

/// What strangers type, as it stands between quotes in the command language.
fn hostile() -> Vec<String> {
    vec![
        "\u{1b}[2J\u{1b}[H gone".to_owned(),
        "\u{1b}]0;title\u{7}\u{9b}31m red \u{90}".to_owned(),
        "bell \u{7} back \u{8}\u{8}\u{8} tab \t nul".to_owned(),
        "\u{202e}txet desrever\u{202c} \u{2066}isolate\u{2069}".to_owned(),
        "word ".repeat(1990),
        "\u{301}\u{302}\u{303}".repeat(20),
        format!("e{}", "\u{301}".repeat(300)),
        "zero\u{200b}width \u{feff}mark \u{2028}line\u{2029}paragraph".to_owned(),
        "=HYPERLINK(1) <script>alert(1)</script> # heading [link](x)".to_owned(),
    ]
}

fn is_harmful(sign: char) -> bool {
    (sign.is_control() && sign != '\n')
        || matches!(sign, '\u{200b}' | '\u{feff}' | '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn is_harmless(ran: &Ran) {
    for text in [&ran.out, &ran.err] {
        assert_eq!(text.chars().find(|sign| is_harmful(*sign)), None, "{text:?}");
    }
}

/// As a TOML basic string writes it.
fn toml(text: &str) -> String {
    let signs: Vec<String> = text.chars().map(|sign| format!("\\U{:08x}", u32::from(sign))).collect();
    signs.concat()
}

fn agenda(text: &str) -> String {
    let text = toml(&text.chars().take(400).collect::<String>());
    format!(
        "title = \"Title {text}\"\nplace = \"{text}\"\ndate = 2021-06-25\nstarts = 10:00:00\nends = 12:00:00\n\
         time_zone = \"America/New_York\"\n[[people]]\nid = \"chair\"\nname = \"Name {text}\"\ntitle = \"Title {text}\"\n\
         [[items]]\nlabel = \"D\"\ntitle = \"Item {text}\"\nkind = \"exchange\"\npresenter = \"chair\"\n\
         script = \"Words {text}\"\n"
    )
}

#[test]
fn no_output_carries_what_moves_a_cursor() {
    for text in hostile() {
        let home = Home::new();
        let file = home.file("m.toml", &agenda(&text));
        let typed = text.replace('\n', " ");
        let lines = format!(
            "@10:00 open-item D\nguest \"Guest {typed}\" note \"Note {typed}\"\nnote \"Said {typed}\" verbatim \"{typed}\"\n\
             agreed \"Agreed {typed}\"\ngive-floor\nspeaker \"Person {typed}\"\ninscribe \"{typed}\"\n"
        );
        let path = file.to_str().unwrap();
        is_harmless(&home.run(&["check", path]));
        let ran = home.run_with(&["do", "m", "--agenda", path, "--keep-going", "-"], &lines);
        assert!(ran.out.contains("Guest") && ran.out.contains("note taken"), "{}", ran.err);
        is_harmless(&ran);
        for arguments in [
            &["show", "m", "--at", "10:05"][..],
            &["show", "m", "--at", "10:05", "--json"],
            &["show", "m", "--at", "10:05", "--list"],
            &["show", "m", "--at", "10:05", "--json", "--role", "audience"],
            &["meetings"],
            &["verify", "m"],
            &["delegations", &typed.chars().take(50).collect::<String>().replace('\0', "")],
        ] {
            is_harmless(&home.run(arguments));
        }
    }
}

#[test]
fn a_file_name_is_as_harmless_as_what_is_in_it() {
    let home = Home::new();
    let file = home.file("evil\u{1b}[2J.toml", "title = 1\n");
    is_harmless(&home.run(&["check", file.to_str().unwrap()]));
    is_harmless(&home.run(&["check", "no\u{1b}[2Jsuch.toml"]));
    is_harmless(&home.run(&["show", "no\u{1b}[2Jsuch"]));
    is_harmless(&home.run(&["do", "no\u{1b}[2Jsuch", "suspend"]));
}
