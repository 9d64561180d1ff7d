/** Orders whose text the program prepares (IMP-03, SET-19, DOC-63). */
export const ORDER_TEMPLATES = ['introduction', 'responsibles', 'training', 'localActs'] as const;
export type OrderTemplate = (typeof ORDER_TEMPLATES)[number];
export const ORDER_TITLES: Readonly<Record<OrderTemplate, string>> = {
  introduction: 'О введении электронного классного журнала',
  responsibles: 'О назначении ответственных за ведение электронного журнала',
  training: 'Об обучении и аттестации работников по работе с электронным журналом',
  localActs: 'О локальных актах, регулирующих ведение электронного журнала',
};
