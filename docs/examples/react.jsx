import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'mingbai';

function Explained() {
  const [src, setSrc] = useState('/elevator-2026/jiedu.md');
  const [opened, setOpened] = useState('');
  return (
    <>
      <button onClick={() => setSrc('/elder-meals-2026/jiedu.md')}>助餐</button>
      <mingbai-explainer src={src} show="qa" onmingbai-open={({ detail }) => setOpened(detail.id)} />
      <p id="opened">{opened}</p>
    </>
  );
}

createRoot(document.getElementById('app')).render(<Explained />);
