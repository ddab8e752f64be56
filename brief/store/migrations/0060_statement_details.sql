ALTER TABLE statement ADD COLUMN speaker_standing TEXT;
ALTER TABLE statement ADD COLUMN citing_start INTEGER;
ALTER TABLE statement ADD COLUMN citing_end INTEGER;
