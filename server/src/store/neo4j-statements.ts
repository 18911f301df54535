/**
 * Labels and types come only from the model. What creates takes them with its rows, so that one statement, planned
 * once, serves all kinds and types; what looks for a relationship names its type, so that Neo4j can walk by it.
 */

/** What the store needs beside the model's own constraints. */
export const ownSchema: readonly string[] = [
  'CREATE CONSTRAINT log_name IF NOT EXISTS FOR (n:Log) REQUIRE n.name IS UNIQUE',
  'CREATE CONSTRAINT fact_id IF NOT EXISTS FOR (n:Fact) REQUIRE n.id IS UNIQUE',
  'CREATE INDEX fact_edge IF NOT EXISTS FOR (n:Fact) ON (n.edge)',
];

export const schemaNames = 'SHOW INDEXES YIELD name';
export const schemaReady = 'CALL db.awaitIndexes(60)';

/** The counter: the one node that every writer locks first. */
export const birth = `
  MERGE (log:Log {name: 'log'})
  ON CREATE SET log += $born`;

/** Neo4j reads what is committed, not what was when we began: so write first, which takes the lock, and read then. */
export const lock = `
  MATCH (log:Log {name: 'log'})
  SET log.locked = true`;

export const counter = `
  MATCH (log:Log {name: 'log'})
  RETURN log.truth AS truth, log.sequence AS sequence, log.at AS at, log.hash AS hash, log.model AS model`;

export const keepCounter = `
  MATCH (log:Log {name: 'log'})
  SET log += $counter`;

const line = `
  RETURN change.sequence AS sequence, change.id AS id, change.at AS at, change.hash AS hash,
    change.header AS header, change.operations AS operations, change.effects AS effects,
    change.evidence AS evidence, change.body AS body
  ORDER BY sequence`;

export const known = `
  MATCH (change:Change)
  WHERE change.id IN $ids ${line}`;

export const changesAfter = `
  MATCH (change:Change)
  WHERE change.sequence > $after ${line}
  LIMIT $limit`;

export const factsOf = `
  MATCH (fact:Fact)
  WHERE fact.edge IN $edges
  RETURN fact._state AS state`;

export const append = `
  UNWIND $rows AS row
  CREATE (change:Change)
  SET change = row
  RETURN count(*) AS count`;

export const createEntries = `
  UNWIND $rows AS row
  CREATE (entry:Entry:$(row.kind))
  SET entry = row
  RETURN count(*) AS count`;

export const setEntries = `
  UNWIND $rows AS row
  MATCH (entry:Entry {id: row.id})
  SET entry = row
  RETURN count(*) AS count`;

export const createFacts = `
  UNWIND $rows AS row
  CREATE (fact:Fact)
  SET fact = row
  RETURN count(*) AS count`;

export const setFacts = `
  UNWIND $rows AS row
  MATCH (fact:Fact {id: row.id})
  SET fact = row
  RETURN count(*) AS count`;

/**
 * Between two ends that are known already Neo4j looks from the one with fewer relationships, so that an edge at a hub
 * costs no more than another. The subquery keeps the planner from looking for the second end through the first.
 */
const edgesBetween = (type: string) => `
    UNWIND $rows AS row
    MATCH (from:Entry {id: row.from})
    MATCH (to:Entry {id: row.to})
    CALL (row, from, to) {
      MATCH (from)-[edge:${type} {id: row.id}]->(to)
      RETURN edge
    }`;

export const createEdges = `
  UNWIND $rows AS row
  MATCH (from:Entry {id: row.from})
  MATCH (to:Entry {id: row.to})
  CREATE (from)-[edge:$(row.type)]->(to)
  SET edge = row.values
  RETURN count(*) AS count`;

export const edgeStatements = {
  set: (type: string) => `${edgesBetween(type)}
    SET edge = row.values
    RETURN count(*) AS count`,
  delete: (type: string) => `${edgesBetween(type)}
    DELETE edge
    RETURN count(*) AS count`,
};

export const counts = `
  RETURN COUNT { MATCH (:Entry) } AS entries, COUNT { MATCH (:Fact) } AS relationships`;

export const entryPage = `
  MATCH (entry:Entry)
  WHERE entry.id > $after
  RETURN entry.id AS id, entry._state AS state, entry._claims AS claims
  ORDER BY id
  LIMIT $limit`;

export const factPage = `
  MATCH (fact:Fact)
  WHERE fact.id > $after
  RETURN fact.id AS id, fact._state AS state, null AS claims
  ORDER BY id
  LIMIT $limit`;
