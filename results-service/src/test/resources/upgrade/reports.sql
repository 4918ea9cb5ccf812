-- Reports in every state that the release of 29 November 2026 knew: some of two positions, one that is not listed yet.
insert into report (organisation, interview_id, listed, state, candidate_name, position_id, position_title, created_at)
select organisation, gen_random_uuid(), listed, state, 'Ada', position_id, 'Baker', now() - n * interval '1 minute'
from (values ('acme', true), ('other', true), ('acme', false)) as owners (organisation, listed),
     (values ('00000000-0000-4000-8000-0000000000b1'::uuid), ('00000000-0000-4000-8000-0000000000b2')) as positions (position_id),
     (values ('INVITED', 1), ('RECORDING', 2), ('AWAITING_REVIEW', 3), ('TRANSCRIBING', 2), ('ANALYSING', 1), ('ANALYZED', 4), ('FAILED', 1),
             ('CLOSED', 2)) as states (state, how_many),
     generate_series(1, how_many) n;
