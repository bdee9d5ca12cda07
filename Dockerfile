# The command `switchyard` in an image: docker build -t switchyard . && docker run --rm -v "$PWD:/work" switchyard validate flows/
FROM node:22-slim AS build
WORKDIR /build
COPY . .
RUN npm ci --ignore-scripts && node packages/cli/bundle.mjs

FROM node:22-slim
# `--changed` asks git, and the folder that is checked belongs to somebody else.
RUN apt-get update && apt-get install --yes --no-install-recommends git && rm -rf /var/lib/apt/lists/* \
  && git config --system --add safe.directory '*'
COPY --from=build /build/packages/cli/package.json /opt/switchyard/package.json
COPY --from=build /build/packages/cli/dist /opt/switchyard/dist
RUN ln -s /opt/switchyard/dist/main.js /usr/local/bin/switchyard
WORKDIR /work
ENTRYPOINT ["switchyard"]
