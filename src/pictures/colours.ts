import type { Kind } from '../model/status.ts';

/** The colours of the dark theme in `src/styles/tokens.css`, as the renderer reads them. */
export const colours = {
  paper: '#0e1217',
  quiet: '#9ea5ad',
  neutral: '#e1e5ea',
  informational: '#60ccfc',
  success: '#82d494',
  intermediate: '#e1b75c',
  redirect: '#e1b75c',
  'client-error': '#fea47c',
  'transient-failure': '#fea47c',
  'server-error': '#ff9d9e',
  'permanent-failure': '#ff9d9e',
  'global-failure': '#e9a1e3',
} satisfies Record<Kind | 'paper' | 'quiet', string>;
