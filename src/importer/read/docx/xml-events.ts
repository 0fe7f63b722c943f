import { SaxesParser } from 'saxes';

/** One element, names without prefix: `p`, `t`; attributes too: `val`. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface XmlHandler {
  open(element: Element): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Goes through the XML once. A document type, and with it every entity but the five of XML, is refused; so is what is not well-formed. */
export function readXml(xml: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ fragment: false });
  parser.on('doctype', () => {
    throw new XmlRefused('a document type is not allowed');
  });
  parser.on('error', (error) => {
    throw new XmlRefused(error.message);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const bare: Record<string, string> = {};
    for (const [key, value] of Object.entries(attributes)) bare[local(key)] = String(value);
    handler.open({ name: local(name), attributes: bare });
  });
  parser.on('closetag', ({ name }) => handler.close(local(name)));
  parser.on('text', (text) => handler.text?.(text));
  parser.write(xml).close();
}

export class XmlRefused extends Error {}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
