# The screens are built in the first stage; the second carries what runs, and nothing to build with.
FROM node:24-slim AS build
WORKDIR /linaje
COPY package.json package-lock.json .npmrc ./
COPY graph-schema/package.json graph-schema/
COPY server/package.json server/
COPY seed/package.json seed/
COPY web/package.json web/
RUN npm ci
COPY . .
RUN node --input-type=module -e "await (await import('./server/screens.ts')).bringScreensUpToDate()" \
  && npm ci --omit=dev -w server -w graph-schema -w seed

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 LINAJE_DATA=/data
WORKDIR /linaje
RUN mkdir /data && chown node:node /data
COPY --from=build /linaje/package.json ./
COPY --from=build /linaje/node_modules node_modules
COPY --from=build /linaje/graph-schema graph-schema
COPY --from=build /linaje/seed seed
COPY --from=build /linaje/server server
COPY --from=build /linaje/web/dist web/dist
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/start.js"]
