-- An erasure looks for them.
create index analysis_input_interview on analysis_input (interview_id);
