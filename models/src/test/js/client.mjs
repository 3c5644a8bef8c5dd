// Asks a server as any program does that uses Ollama's own client, and prints what came, one line of JSON for each fact.
import { Ollama } from 'ollama'

const client = new Ollama({ host: process.argv[2] })
const model = 'stand-in:1b'
const messages = [{ role: 'user', content: 'What is wrong here?' }]
const tell = (fact, value) => console.log(JSON.stringify({ fact, value }))
const failure = async work => {
  try {
    await work()
    return 'no error'
  } catch (error) {
    return { name: error.name, message: error.message, status: error.status_code ?? 0 }
  }
}

tell('version', (await client.version()).version)
tell('list', (await client.list()).models)
tell('show', await client.show({ model }))

const pulled = []
for await (const part of await client.pull({ model: 'other:7b', stream: true })) pulled.push(part)
tell('pull', pulled)
tell('pull whole', await client.pull({ model: 'other:7b' }))
tell('pull missing', await failure(async () => {
  for await (const _ of await client.pull({ model: 'missing:1b', stream: true }));
}))
tell('pull missing whole', await failure(() => client.pull({ model: 'missing:1b' })))
tell('list after', (await client.list()).models.map(each => each.name))

const streamed = []
for await (const part of await client.chat({ model, messages, stream: true, logprobs: true })) streamed.push(part)
tell('streamed', streamed)
tell('whole', await client.chat({ model, messages, logprobs: true }))
tell('generated', await client.generate({ model, prompt: 'What is wrong here?' }))
tell('running', (await client.ps()).models)
tell('missing', await failure(() => client.chat({ model: 'nobody:1b', messages })))
tell('missing streamed', await failure(() => client.chat({ model: 'nobody:1b', messages, stream: true })))

let heard = ''
tell('broken', await failure(async () => {
  for await (const part of await client.chat({ model, messages: [{ role: 'user', content: 'Break.' }], stream: true })) {
    heard += part.message.content
  }
}))
tell('heard before', heard)
tell('aborted', await failure(async () => {
  for await (const _ of await client.chat({ model, messages: [{ role: 'user', content: 'Never end.' }], stream: true })) {
    client.abort()
  }
}))
tell('delete', await client.delete({ model: 'other:7b' }))
tell('delete again', await failure(() => client.delete({ model: 'other:7b' })))
