// Loaded into a process, makes it say that it is an older Node.
'use strict';
Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } });
