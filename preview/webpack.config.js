import { fileURLToPath } from 'node:url';

import HtmlWebpackPlugin from 'html-webpack-plugin';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The page of the simulated Excel, served at /preview/. */
export default {
  mode: 'production',
  entry: folder('./page/page.ts'),
  output: { path: folder('../.preview'), filename: 'page.js', publicPath: '', clean: { keep: /-built$/ } },
  // A page for this machine only: a quick build matters more than a small one.
  optimization: { minimize: false, concatenateModules: false },
  performance: false,
  devtool: false,
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'ts-loader',
        options: { transpileOnly: true, configFile: folder('../tsconfig.json'), compilerOptions: { noEmit: false } },
      },
      { test: /@univerjs.*\.js$/, loader: folder('./grid/ownFields.js') },
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      { test: /\.(woff2?|ttf|png|svg)$/, type: 'asset/resource' },
    ],
  },
  plugins: [new HtmlWebpackPlugin({ template: folder('./page/page.html') })],
};
