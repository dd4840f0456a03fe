import { useEffect, useRef } from 'preact/hooks';
import type { Prompt } from '#src/prompts/prompt.ts';
import styles from '../../cards/card.css?inline';
import { CardFace } from '../../cards/card-face.ts';
import { builderOf } from '../../cards/dom.ts';
import tokens from '../../ui/tokens.css?inline';

const STANDING = '.card { position: static; max-height: none; width: auto; max-width: 26rem; }';

/** The card of a prompt as a clinician will see it. Nothing on it can be pressed. */
export function CardPreview({ prompt }: { prompt: Prompt }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const host = place.current!;
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${tokens}\n${styles}\n${STANDING}`);
    root.adoptedStyleSheets = [sheet];
    const idle = (): void => {};
    const hands = { press: idle, choose: idle, send: idle, setAside: idle, close: idle, resized: idle };
    root.replaceChildren(new CardFace(builderOf(document), prompt, hands).box);
  }, [prompt]);
  return <div ref={place} inert />;
}
