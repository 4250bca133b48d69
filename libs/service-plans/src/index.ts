export { planCommands } from './domain/commands';
export { type PlanState, planStream } from './domain/plan.state';
export { ServicePlansModule } from './service-plans.module';
export { planQueries } from './views/plans.queries';
export { plansView } from './views/plans.view';
export { unitDeliveriesView } from './views/unit-deliveries.view';
