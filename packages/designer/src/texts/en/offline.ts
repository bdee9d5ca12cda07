export const offline = {
  newVersion: 'A new version of Switchyard is ready. Your work is kept.',
  reloadNow: 'Reload now',
  later: 'Later',
};
