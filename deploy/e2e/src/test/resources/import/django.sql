-- The old application as Django's migrations leave it, with what people did there.
create table interviews_interview (
    id serial primary key,
    candidate_name varchar(200) not null,
    candidate_email varchar(254) not null,
    position_title varchar(200) not null,
    created_at timestamptz not null,
    submitted_at timestamptz
);
create table interviews_videoresponse (
    id serial primary key,
    interview_id integer not null references interviews_interview (id),
    question_number integer not null,
    question_text text not null,
    video varchar(100) not null,
    duration double precision,
    created_at timestamptz not null
);
create table interviews_transcript (
    id serial primary key,
    video_response_id integer not null unique references interviews_videoresponse (id),
    text text not null
);
create table interviews_analysis (
    id serial primary key,
    video_response_id integer not null references interviews_videoresponse (id),
    score numeric(5, 2) not null,
    feedback text not null
);
create table interviews_result (
    id serial primary key,
    interview_id integer not null unique references interviews_interview (id),
    overall_score numeric(5, 2) not null,
    summary text not null
);
insert into interviews_interview (candidate_name, candidate_email, position_title, created_at, submitted_at) values
    ('Katherine Johnson', 'katherine@example.org', 'Mathematician', now() - interval '9 days', now() - interval '8 days'),
    ('Never Finished', 'never@example.org', 'Mathematician', now() - interval '3 days', null),
    ('Long Ago', 'ago@example.org', 'Mathematician', now() - interval '900 days', now() - interval '899 days'),
    ('Lost Recording', 'lost@example.org', 'Mathematician', now() - interval '5 days', now() - interval '5 days');
insert into interviews_videoresponse
    (interview_id, question_number, question_text, video, duration, created_at) values
    (1, 1, 'Which problem did you solve?', 'videos/1-1.webm', 6.5, now() - interval '9 days'),
    (1, 1, 'Which problem did you solve?', 'videos/1-2.webm', 6.5, now() - interval '8 days'),
    (1, 2, 'How did you check it?', 'videos/1-3.webm', 4, now() - interval '8 days'),
    (4, 1, 'Which problem did you solve?', 'videos/gone.webm', 4, now() - interval '5 days');
insert into interviews_transcript (video_response_id, text) values
    (1, 'I computed a trajectory.'),
    (2, 'I computed the trajectory of the first flight by hand.');
insert into interviews_analysis (video_response_id, score, feedback) values (2, 8.5, 'Concrete and modest.');
insert into interviews_result (interview_id, overall_score, summary) values (1, 8.1, 'Strong candidate.');
