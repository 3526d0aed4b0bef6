import 'mingbai';
import { useRef, useState, type ReactElement } from 'react';
import type { MingbaiElement } from 'mingbai';

export function Explained({ src }: { src: string | undefined }): ReactElement {
  const element = useRef<MingbaiElement>(null);
  const [opened, setOpened] = useState('');
  return (
    <>
      <mingbai-explainer
        ref={element}
        src={src}
        policy=".TRS_Editor"
        show="qa card"
        lang="zh-Hans"
        theme="auto elder"
        feedback=""
        className="explained"
        key="elevator"
        onmingbai-open={({ detail }) => setOpened(detail.id)}
        onmingbai-ready={(event: CustomEvent<null>) => event.target}
      >
        <p>{opened}</p>
      </mingbai-explainer>
      <mingbai-card src="/jiedu.md" />
      <mingbai-qa src="/jiedu.md" />
      <mingbai-infographic src="/jiedu.md" id="tujie" />
    </>
  );
}

// @ts-expect-error No such attribute is read.
export const misspelt = <mingbai-explainer source="/jiedu.md" />;
// @ts-expect-error It takes an address.
export const mistaken = <mingbai-explainer src={4} />;
// @ts-expect-error No such tag is defined.
export const unknown = <mingbai-timeline src="/jiedu.md" />;
