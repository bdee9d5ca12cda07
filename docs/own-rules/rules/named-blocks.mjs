import { defineRule } from '@switchyard/blocks/validate';

export default defineRule({
  id: 'acme/named-blocks',
  category: 'hygiene',
  severity: 'warning',
  summary: 'Blocks whose purpose is not plain have a name of their own.',
  options: { types: ['Compare', 'InvokeLambdaFunction'] },
  check({ view, options, report }) {
    for (const block of view.blocks) {
      if (block.named || !options.types.includes(block.type)) continue;
      report({ block, message: 'Missing a name; say what is decided or asked here.' });
    }
  },
});
