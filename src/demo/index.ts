export type { StoryFiles } from './agency-work.js';
export { agencyIdOf, appointmentIdOf, personIdOf } from './demo-ids.js';
export { isEmpty, loadRegister } from './load-register.js';
export { type Found, loginAt, Player, type Print } from './player.js';
export { playS0, playS1, type Until } from './stories/index.js';
export { storeStoryFiles } from './story-files.js';
export { curtain, type DemoScene, loadDemo, prepareStage } from './stage.js';
export { Timeline } from './timeline.js';
export { welcomeText } from './welcome.js';
