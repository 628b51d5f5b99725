import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';

export default defineConfig(
  {
    ignores: [
      'dist',
      '.astro',
      'src/protocols/*/stacks/*/golden',
      'harness/.work',
      'scenarios/.work',
      'src/protocols/*/{stacks,libraries}/**/*.cjs',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Templates are written to be read as their output: a number in one is plain.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  // The wall: what Node runs in a proof, and what Astro builds, share types and no values.
  {
    files: ['harness/**/*.ts', 'src/protocols/**/{host,install,library,probe,serve}.ts'],
    plugins: { '@typescript-eslint': typescript.plugin },
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^~/|/src/|(wire|snippet|protocol)(\\.ts)?$',
              allowTypeImports: true,
              message: 'A proof runs without the build: it imports values from harness/ and the probe beside it only.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,astro}'],
    ignores: ['src/protocols/**/{host,install,library,probe,serve}.ts'],
    plugins: { '@typescript-eslint': typescript.plugin },
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/harness/|/(host|install|library|probe|serve)(\\.ts)?$',
              allowTypeImports: true,
              message: 'The site is built without the harness: it reads the records that were written.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['{tests,benchmarks}/**/*.ts', '**/*.test.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['src/client/*.js'],
    languageOptions: { sourceType: 'script' },
    rules: { 'no-undef': 'off', 'no-unused-vars': 'error', eqeqeq: 'error' },
  },
  astro.configs['flat/recommended'],
  {
    files: ['src/**/*.{ts,js,astro}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          '[arguments.1.type=/^(Identifier|MemberExpression|CallExpression|BinaryExpression|ConditionalExpression)$/]',
          '[arguments.1.type="TemplateLiteral"][arguments.1.expressions.length>0]',
        ].map((replacement) => ({
          selector: `CallExpression[callee.property.name=/^replace(All)?$/]${replacement}`,
          message: 'A text with $& or $1 in it garbles the result: pass a function that returns it.',
        })),
      ],
    },
  },
);
