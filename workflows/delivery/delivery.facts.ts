/** What the rules of a delivery may see. Group `document`. */
export interface DeliveryDocumentFact {
  readonly secret: boolean;
  /** The recipient has a code, or its users work in this installation. */
  readonly reachable: boolean;
  /** The channel took it; transport has its own attempts. */
  readonly channelTook: boolean;
  readonly recallOpen: boolean;
}
