//! What a user can do and see on the built site, in a real browser: one topic a file, one browser for all.
//!
//! The order is that of a visit: read, let the script take over, use it, print; then many elements, hostile hosts,
//! broken deliveries, and last the sweeps over every page.

mod read_without_javascript;
mod take_over_without_a_jump;

mod answer_on_the_first_screen;
mod answer_the_questions;
mod break_lines;
mod choose_and_follow;
mod cite_in_few_chips;
mod days_that_pass;
mod expand_all;
mod follow_the_recording;
mod go_to_a_section;
mod help_the_reader;
mod link_to_an_entry;
mod read_an_infographic;
mod read_figures;
mod read_in_columns;
mod search;
mod search_a_site;
mod tap_with_a_thumb;
mod ten_tasks;
mod toggle_by_keyboard;

mod find_the_policy;
mod follow_the_document;
mod open_beside_the_clause;
mod open_the_clause;
mod read_a_long_explainer;
mod read_the_policy_from_elsewhere;
mod read_the_same_lines;
mod switch_the_script;
mod switch_to_the_document;
mod tell_what_was_amended;

mod compare_a_printed_card;
mod copy_a_fragment;
mod print;
mod save_the_picture;
mod say_it_once;

mod change_the_source;
mod come_and_go;
mod leave_no_trace;
mod live_in_frameworks;
mod read_markdown_in_the_browser;
mod run_the_examples;
mod share_one_download;
mod show_the_first_words;
mod tell_the_page;
mod upgrade_a_pasted_fragment;

mod addresses_of_the_host;
mod hostile_hosts;
mod hostile_markdown;
mod look_through_the_gallery;
mod looks_of_the_host;
mod refuse_a_wrong_answer;
mod spoilt_globals;
mod strict_csp;
mod survive_a_broken_delivery;
mod take_addresses_from_a_page;

mod every_page_fits_a_phone;
mod every_page_is_accessible;
mod explain_huainan;
mod write_in_the_editor;
