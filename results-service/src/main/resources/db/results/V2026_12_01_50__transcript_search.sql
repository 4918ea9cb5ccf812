-- What candidates said in the answers that count, for full-text search: one row for each submitted interview. A position
-- in the document is a place in words and starts. Eight empty places separate two answers, so that no phrase begins in
-- one answer and ends in another.
create table transcript_search (
    organisation text      not null,
    interview_id uuid      not null,
    document     tsvector  not null,
    words        text[]    not null,
    -- milliseconds from the start of the recording
    starts       integer[] not null,
    questions    text[]    not null,
    -- the first place of each question's answer
    firsts       integer[] not null,
    primary key (organisation, interview_id)
);
create index transcript_search_document on transcript_search using gin (document);
alter table transcript_search enable row level security;
create policy tenant on transcript_search using (organisation = current_setting('hirenow.organisation', true));

create function transcript_configurations() returns text[] immutable parallel safe language sql return array[
    'arabic', 'danish', 'dutch', 'english', 'finnish', 'french', 'german', 'hungarian', 'italian', 'norwegian',
    'portuguese', 'romanian', 'russian', 'simple', 'spanish', 'swedish', 'turkish'];

-- The text-search configuration for a BCP-47 tag; words of languages without one are found as they are written.
create function transcript_configuration(language text) returns text immutable parallel safe language sql return
    case lower(split_part(language, '-', 1))
        when 'ar' then 'arabic' when 'da' then 'danish' when 'nl' then 'dutch' when 'en' then 'english'
        when 'fi' then 'finnish' when 'fr' then 'french' when 'de' then 'german' when 'hu' then 'hungarian'
        when 'it' then 'italian' when 'nb' then 'norwegian' when 'no' then 'norwegian' when 'pt' then 'portuguese'
        when 'ro' then 'romanian' when 'ru' then 'russian' when 'es' then 'spanish' when 'sv' then 'swedish'
        when 'tr' then 'turkish' else 'simple' end;

-- As tsvector and tsquery read it.
create function quoted_lexeme(lexeme text) returns text immutable strict parallel safe language sql return
    '''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''';

-- Each document has one for every language in it. An index on documents alone finds an organisation's by it, and terms
-- are compared only with documents that were stemmed the same way. No parser makes a lexeme with this sign.
create function transcript_marker(configuration text, organisation text) returns text
    immutable strict parallel safe language sql return quoted_lexeme('§' || configuration || '§' || organisation);

-- Finds the documents of the current organisation that have all of the terms; a term of several words is a phrase.
create function transcript_query(terms text[]) returns tsquery stable parallel safe language sql as $$
    select coalesce(string_agg(variant, ' | '), '')::tsquery
    from (select '(' || transcript_marker(configuration, current_setting('hirenow.organisation', true)) || ' & '
                     || string_agg('(' || query::text || ')', ' & ') || ')' as variant
          from unnest(transcript_configurations()) as configuration
          cross join unnest(terms) as term
          cross join lateral phraseto_tsquery(configuration::regconfig, term) as query
          where numnode(query) > 0
          group by configuration) as variants
$$;

-- The operator @@ is not leak-proof, so below row-level security no index would be used for it. This function does what
-- the policy does. Documents are long and stored apart from their rows, so that comparing them one by one costs ten times
-- what the index costs, which the planner does not know.
create function transcripts_matching(terms text[], most integer) returns setof uuid
    language plpgsql stable security definer rows 1000 set search_path from current
    set enable_seqscan to off as $$
declare
    search constant tsquery := transcript_query(terms);
    tenant constant text := current_setting('hirenow.organisation', true);
begin
    return query select interview_id from transcript_search
        -- Not by the primary key, which would give every document of the organisation.
        where document @@ search and organisation || '' = tenant limit most;
end $$;
revoke all on function transcripts_matching(text[], integer) from public;
grant execute on function transcripts_matching(text[], integer) to results_app;

-- The words of earlier interviews become searchable when the service starts.
insert into report_outdated (organisation, interview_id)
select organisation, interview_id from report where listed and submission > 0 and transcripts > 0
on conflict do nothing;

-- What awaits a decision, and what was decided.
create index report_open_created on report (organisation, created_at, interview_id)
    where listed and submission > 0 and decision is null and state <> 'CLOSED';
create index report_open_submitted on report (organisation, submitted_key, interview_id)
    where listed and submission > 0 and decision is null and state <> 'CLOSED';
create index report_open_score on report (organisation, complete, score_key, interview_id)
    where listed and submission > 0 and decision is null and state <> 'CLOSED';
create index report_decided_created on report (organisation, decision, created_at, interview_id)
    where listed and decision is not null;
create index report_needs_review on report (organisation, created_at, interview_id) where listed and needs_review;
