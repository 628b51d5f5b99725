// Ends a script of npm where it cannot work, before it fails somewhere else: on a Node that is too old, in a folder whose
// name stands for something else in an address or a pattern. Every script of package.json runs this file first. It must
// run on any Node, so it is as plain as this.
'use strict';

/**
 * @param {string} version as in `24.21.0`
 * @param {string} range as in `^22.22.3 || >=24.16.0`: the only two forms that this knows
 */
function isIn(version, range) {
  return range.split(' || ').some(function (part) {
    var found = /^(\^|>=)(\d+)\.(\d+)\.(\d+)$/.exec(part);
    if (!found) throw new Error('"' + part + '" in "engines" is neither ^1.2.3 nor >=1.2.3');
    var least = found.slice(2).map(Number);
    var own = version.split('.').map(Number);
    if (found[1] === '^' && own[0] !== least[0]) return false;
    for (var place = 0; place < 3; place += 1)
      if (own[place] !== least[place]) return Number(own[place]) > Number(least[place]);
    return true;
  });
}

/**
 * @param {string} version
 * @param {string} range
 * @param {string} script the name of a script of npm
 */
function complaint(version, range, script) {
  var command = 'npm ' + (script === 'start' || script === 'test' ? script : 'run ' + script);
  var versions = range.replace(/\^(\d+)\S*/g, function (part, major) {
    return major + ' (from ' + part.slice(1) + ')';
  });
  return (
    'Wirecodes needs Node ' +
    versions.replace(/>=(\S+)/g, '$1 or later').replace(/ \|\| /g, ' or ') +
    ', and this is ' +
    version +
    ". With a Node 24 that npm fetches: npx -y -p node@24 -c 'npm ci && " +
    command +
    "'"
  );
}

/**
 * What Vite and Rolldown take for more than a name, if a path has it in it.
 * @param {string} path
 * @returns {string | undefined}
 */
function trap(path) {
  var found = /[#?*]|%[0-9a-f]{2}/i.exec(path);
  return found ? found[0] : undefined;
}

var wanted = require('../package.json').engines.node;
if (require.main === module && !isIn(process.versions.node, wanted)) {
  console.error(complaint(process.versions.node, wanted, process.env.npm_lifecycle_event || 'build'));
  process.exit(1);
}

var project = require('path').join(__dirname, '..');
var sign = trap(project);
if (require.main === module && sign !== undefined) {
  console.error(
    'Wirecodes cannot be built in ' +
      project +
      ', for the "' +
      sign +
      '" in it. Rename the folder, or move the project',
  );
  process.exit(1);
}

module.exports = { isIn: isIn, complaint: complaint, trap: trap };
