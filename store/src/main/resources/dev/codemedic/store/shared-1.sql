-- What became of proposals in all projects of a user: no code, no messages, no names of files.
create table outcome (
    project    text not null,
    heal       integer not null,
    rank       integer not null,
    kind       text not null,
    automatic  integer not null,
    at         text not null,
    source     text not null,
    name       text not null,
    verdict    text not null,
    s          real not null,
    r          real not null,
    h          real not null,
    c          real not null,
    confidence real not null,
    primary key (project, heal, rank)
) strict;

create index outcome_by_time on outcome (at);
