export { EOfficeModule, speakerOf } from './e-office.module.js';
export { InboundWorker } from './inbound/inbound-worker.js';
export { createSender, type Destination, judgeAddress, judgeNetwork, type Send } from './network/index.js';
export { failures as receiverFailures } from './stub/failures.js';
export { type ReceivedEvent, type Receiver, startReceiver } from './stub/receiver.js';
export { verifyWebhook } from './stub/verify-signature.js';
export { SEND, WebhookWorker } from './webhooks/delivery-worker.js';
export { describeWebhooks } from './webhooks/describe-webhooks.js';
export { EndpointTeller } from './webhooks/tell-endpoints.js';
