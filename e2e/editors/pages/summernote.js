/** Summernote without Bootstrap, on jQuery 3. */
export const place = 'textarea';
export const scripts = ['jquery/dist/jquery.js', 'summernote/dist/summernote-lite.js'];
export const styles = ['summernote/dist/summernote-lite.css'];

export async function start(place, settings) {
  const editor = $(place);
  editor.summernote(settings);
  return {
    set: (html) => editor.summernote('code', html),
    get: () => editor.summernote('code'),
    focus: () => editor.summernote('focus'),
  };
}
