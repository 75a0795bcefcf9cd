# docker build -t oit .                        the program
# docker build -t oit:browser --target browser .   with Chromium and Thai fonts, for pages built by scripts
ARG NODE=node:22-bookworm-slim

FROM ${NODE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
COPY rules ./rules
RUN npm run build

FROM ${NODE} AS modules
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts --no-audit

FROM ${NODE} AS base
ENV NODE_ENV=production
WORKDIR /app
COPY package.json LICENSE ./
COPY --from=modules /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY bin ./bin
COPY rules ./rules
COPY fixtures/oit.config.example.yaml ./fixtures/
# The folder to mount: the website, the settings, what -o writes.
RUN mkdir /site && chown node:node /site
ENTRYPOINT ["node", "/app/bin/oit.js"]
CMD ["--help"]

FROM base AS browser
RUN apt-get update \
  && apt-get install -y --no-install-recommends chromium fonts-thai-tlwg \
  && rm -rf /var/lib/apt/lists/*
COPY --from=build /app/node_modules/playwright-core ./node_modules/playwright-core
ENV OIT_BROWSER=/usr/bin/chromium
WORKDIR /site
USER node

FROM base AS runtime
WORKDIR /site
USER node
