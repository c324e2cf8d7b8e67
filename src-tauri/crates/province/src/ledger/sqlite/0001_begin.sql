-- The ledger of the endpoint. Keys that sign are not here: they lie in files.

create table agency (
    code text primary key,
    name text not null,
    reports_to text,
    added_at_ms integer not null
) strict;

-- An agency writes under its own id (from its code) and under those of its notebooks.
create table agency_owner (
    owner blob primary key,
    agency text not null
) strict;

create table enrolment_code (
    id text primary key,
    agency text not null,
    key blob not null,
    expires_at_ms integer not null,
    failures integer not null default 0,
    used_by blob,
    used_at_ms integer
) strict;

create table device (
    device blob primary key,
    agency text not null,
    public_key blob not null,
    token_hash blob not null unique,
    token_shown integer not null default 0,
    credential blob not null,
    label text not null,
    enrolled_at_ms integer not null,
    revoked_at_ms integer,
    chain_number integer not null,
    chain_hash blob not null
) strict;

-- What devices sent, byte for byte; a refused item counts in the chain and keeps its code.
create table chain_item (
    device blob not null,
    number integer not null,
    kind integer not null,
    name blob not null,
    hash blob not null,
    refused text,
    bytes blob,
    received_at_ms integer not null,
    primary key (device, number)
) strict;

-- What an agency may read. An entry either has bytes or points at a chain item.
create table feed_entry (
    agency text not null,
    number integer not null,
    kind integer not null,
    hash blob not null,
    device blob,
    chain_number integer,
    bytes blob,
    primary key (agency, number)
) strict;

create table letter (
    name blob primary key,
    kind text not null,
    agency text not null,
    device blob not null,
    chain_number integer not null,
    regime text,
    period text,
    completes blob,
    supersedes blob,
    claimed_at_ms integer not null,
    received_at_ms integer not null,
    receipt_code text
) strict;

-- Letters to an agency that is not in the tree yet.
create table waiting_letter (
    letter blob not null,
    owner blob,
    code text
) strict;

create table receipt_number (
    year integer primary key,
    last integer not null
) strict;
