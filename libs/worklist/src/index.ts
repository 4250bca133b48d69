export { worklist } from './views/worklist';
export { WorklistModule } from './worklist.module';
