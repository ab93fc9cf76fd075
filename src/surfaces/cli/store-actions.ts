/** What can be done with the store of a desk that does not run. */
export const storeActions = ['backup', 'restore', 'verify', 'move', 'recover-admin'] as const
