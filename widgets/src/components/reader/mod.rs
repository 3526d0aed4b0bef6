//! For the reader: large letters, the words read aloud, the address passed on.
//!
//! In place from the start, as the toolbar, and shown once the element is live; what the buttons do is `reader.js`'s.

use leptos::prelude::*;

use crate::rendering::Rendering;

/// The buttons in the head. 朗读 stays hidden until there is a recording, or the browser is found to have a Chinese voice.
#[component]
pub(crate) fn ReaderTools<'a>(rendering: &'a Rendering, recording: Option<&'a str>) -> AnyView {
    view! {
        <div class="reader" role="group" aria-label=rendering.word(["阅读工具", "閱讀工具", "Reading aids", "ᠪᠠᠭᠠᠵᠢ"])>
            <button class="reader-tool" type="button" data-reader="speak" data-recording=recording.map(str::to_owned) aria-pressed="false" hidden=true>
                {rendering.word(["朗读", "朗讀", "Read aloud", "ᠤᠩᠰᠢᠬᠤ"])}
            </button>
            <button class="reader-tool" type="button" data-reader="elder" aria-pressed="false">
                {rendering.word(["大字", "大字", "Large", "ᠲᠣᠮᠣ ᠦᠰᠦᠭ"])}
            </button>
            <button class="reader-tool" type="button" data-reader="share">
                {rendering.word(["分享", "分享", "Share", "ᠬᠤᠪᠢᠶᠠᠯᠴᠠᠬᠤ"])}
            </button>
            <output
                class="reader-said"
                data-copied=rendering.word(["网址已复制，可以粘贴给别人", "網址已複製，可以貼給別人", "Address copied", "网址已复制，可以粘贴给别人"])
                data-address=rendering.word(["请复制这个网址：", "請複製這個網址：", "Copy this address: ", "ᠬᠠᠭᠤᠯᠬᠤ᠄ "])
                data-code=rendering.word(["本页网址的二维码", "本頁網址的二維碼", "QR code of this page", "本页网址的二维码"])
            ></output>
        </div>
    }
    .into_any()
}
