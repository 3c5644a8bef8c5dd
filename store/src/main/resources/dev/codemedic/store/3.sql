-- What became of proposals. All that learning goes by stands here, so that old heals can be forgotten and this be kept:
-- the number of a heal is not used again.
create table feedback (
    number      integer primary key autoincrement,
    heal        integer not null,
    rank        integer not null,
    kind        text not null,
    reason      text not null,
    automatic   integer not null,
    at          text not null,
    fingerprint text not null,
    source      text not null,
    name        text not null,
    shape       text not null,
    change      text not null,
    verdict     text not null,
    s           real not null,
    r           real not null,
    h           real not null,
    c           real not null,
    confidence  real not null
) strict;

create index feedback_by_heal on feedback (heal, rank);
create index feedback_by_time on feedback (at);

insert into feedback (heal, rank, kind, reason, automatic, at, fingerprint, source, name, shape, change, verdict, s, r,
    h, c, confidence)
select coalesce((select max(number) from heal where heal.incident = outcome.incident and heal.at <= outcome.at),
    -outcome.rowid), 1,
    case when kept = 1 then 'ACCEPTED' else 'UNDONE' end, '', 0, outcome.at, incident.fingerprint, source, name, '', '',
    'survives', 0, 0, 0, 0, 0
from outcome join incident on incident.number = outcome.incident;

drop table outcome;

-- What accepted proposals taught.
create table lesson (
    number   integer primary key autoincrement,
    heal     integer not null,
    rank     integer not null,
    language text not null,
    type     text not null,
    shape    text not null,
    text     text not null,
    at       text not null,
    unique (heal, rank, text)
) strict;

create index lesson_by_language on lesson (language, type, number);
create index lesson_by_shape on lesson (shape, number);

alter table heal add column proposed real not null default 0;
alter table heal add column circumstances text not null default '';
alter table heal add column traits text not null default '';

-- Applied changes, and how long they are watched.
create table probation (
    change text primary key,
    heal   integer not null references heal (number) on delete cascade,
    rank   integer not null,
    begun  text not null,
    runs   integer not null,
    until  text not null,
    state  text not null,
    doubt  text not null default ''
) strict;

-- What medic did without asking, and when the breaker that ends it opened and was closed.
create table autonomy (
    number integer primary key autoincrement,
    at     text not null,
    event  text not null,
    why    text not null
) strict;

create index autonomy_by_event on autonomy (event, at);
