create table incident (
    number      integer primary key autoincrement,
    fingerprint text not null unique,
    language    text not null,
    type        text not null,
    place       text not null,
    seen        integer not null,
    first_seen  text not null,
    last_seen   text not null,
    state       text not null
) strict;

create table heal (
    number      integer primary key autoincrement,
    incident    integer not null references incident (number) on delete cascade,
    at          text not null,
    seconds     real not null,
    sandbox     text not null,
    category    text not null,
    decision    text not null,
    cause       text not null,
    whole       text not null
) strict;

create index heal_by_incident on heal (incident, number);

create table candidate (
    heal        integer not null references heal (number) on delete cascade,
    position    integer not null,
    source      text not null,
    name        text not null,
    explanation text not null,
    prior       real not null,
    verdict     text not null,
    evidence    text not null,
    suppression integer not null,
    rank        integer,
    score       real,
    diff        text,
    primary key (heal, position)
) strict;

create table transition (
    heal   text not null,
    at     text not null,
    state  text not null,
    detail text not null
) strict;

create table outcome (
    incident integer not null references incident (number) on delete cascade,
    at       text not null,
    source   text not null,
    name     text not null,
    kept     integer not null
) strict;

create index outcome_by_origin on outcome (source, name);

create virtual table memory using fts5 (incident unindexed, type, message, cause, functions);
