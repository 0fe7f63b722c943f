export { judgeAddress, judgeNetwork } from './address-rule.js';
export { type Answer, createSender, type Limits, type Outgoing, type Send, type SenderOptions, usualLimits } from './send.js';
export { type Destination, parseUrl, type Resolve, resolveTarget, type TargetFault, TargetRefused } from './target.js';
