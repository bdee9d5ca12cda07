export const merge = {
  mergeFromDisk: (path: string) => `Merge ${path} from disk`,
  allMine: 'All mine',
  allOnDisk: 'All on disk',
  mergeWith: (path: string) => `Merge with ${path}`,
  onDiskSince: (summary: string) => `On disk since you opened it: ${summary}`,
  decideLater: 'Decide later',
  merge: 'Merge',
  itWas: (words: string) => `It was ${words}.`,
  mine: 'Mine',
  onDisk: 'On disk',
  nothingInTheWay: 'Nothing of it gets in the way of your changes: both are kept.',
  chooseWhich: (what: string) => `${what}. Choose which stands; everything else of both is kept.`,
  propertiesByBoth: (number: number) =>
    number === 1 ? 'One property was changed by both' : `${number} properties were changed by both`,
};
