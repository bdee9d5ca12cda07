import { defineModuleType } from '../moduleType.ts';

/** flow-language §6.2, block 7. */
export const disconnect = defineModuleType({ name: 'Disconnect', becomes: 'DisconnectParticipant' });
