export default {
  build: {
    outDir: '../node_modules/.pages',
    emptyOutDir: true,
    target: 'esnext',
    chunkSizeWarningLimit: 2000,
    rollupOptions: { input: ['react-flow.html', 'bpmn.html'] },
  },
};
