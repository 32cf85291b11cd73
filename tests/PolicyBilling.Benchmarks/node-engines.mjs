// Question 3: the first rule that holds, by two rules engines of Node. Arguments: a file of rules and accounts, and rounds.
import { readFileSync } from 'node:fs';
import { Engine } from 'json-rules-engine';
import { ZenEngine } from '@gorules/zen-engine';

const { rules, accounts } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const rounds = Number(process.argv[3]);

function jsonRulesEngine() {
  const engine = new Engine();
  let first;
  rules.forEach((rule, i) => engine.addRule({ conditions: { all: [rule.tree] }, event: { type: rule.name }, priority: rules.length - i }));
  engine.on('success', event => { first = event.type; engine.stop(); });
  return async facts => { first = ''; await engine.run(facts); return first; };
}

function zen() {
  const table = {
    hitPolicy: 'first', inputs: [{ id: 'when', name: 'when' }], outputs: [{ id: 'rule', name: 'rule', field: 'rule' }],
    rules: rules.map((rule, i) => ({ _id: `r${i}`, when: rule.text, rule: JSON.stringify(rule.name) })),
  };
  const position = { x: 0, y: 0 };
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position }, { id: 'table', type: 'decisionTableNode', name: 'table', position, content: table },
      { id: 'out', type: 'outputNode', name: 'out', position },
    ],
    edges: [{ id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' }, { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' }],
  });
  return async facts => (await decision.evaluate(facts)).result.rule ?? '';
}

const answers = {};
for (const [name, decide] of [['json-rules-engine', jsonRulesEngine()], ['GoRules ZEN', zen()]]) {
  const decided = [];
  for (const facts of accounts) decided.push(await decide(facts));
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const start = process.hrtime.bigint();
    for (const facts of accounts) await decide(facts);
    times.push(Number(process.hrtime.bigint() - start) / accounts.length);
  }
  answers[name] = { nanoseconds: times.sort((a, b) => a - b)[rounds >> 1], decided };
}
console.log(JSON.stringify(answers));
