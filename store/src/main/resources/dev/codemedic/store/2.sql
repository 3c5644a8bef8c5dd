-- What was sent to language models.
create table ledger (
    number integer primary key,
    at text not null,
    model text not null,
    local integer not null,
    role text not null,
    prompt text not null,
    sent text not null,
    question_tokens integer not null,
    answer_tokens integer not null,
    seconds real not null,
    dollars real not null,
    outcome text not null
);
create index ledger_at on ledger (at);
