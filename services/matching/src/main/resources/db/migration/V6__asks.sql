-- How often a volunteer was asked this week is counted by volunteer.
create index match_volunteer on match (volunteer_id, proposed_at);
