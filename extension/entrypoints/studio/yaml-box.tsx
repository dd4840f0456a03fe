import { useEffect, useRef } from 'preact/hooks';
import type { Fault } from '#src/packs/fault.ts';
import type { Schema } from '../../studio/schema-hints.ts';
import { YamlEditor } from '../../studio/yaml-editor.ts';

/** A file of YAML in its editor, kept the same as `text` and told of every change. */
export function YamlBox(props: {
  text: string;
  label: string;
  schema: Schema;
  faults: readonly Fault[];
  onChange: (text: string) => void;
}) {
  const { text, label, schema, faults, onChange } = props;
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<YamlEditor | null>(null);
  const changed = useRef(onChange);
  changed.current = onChange;
  useEffect(() => {
    const host = place.current!;
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    const made = new YamlEditor({ root, text, label, schema, onChange: (next) => changed.current(next) });
    editor.current = made;
    return () => made.end(); // made once: later texts are taken
  }, []);
  useEffect(() => editor.current?.take(text), [text]);
  useEffect(() => editor.current?.show(faults), [faults]);
  return <div ref={place} class="yaml" />;
}
