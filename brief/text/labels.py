"""What pages write around an article: buttons, pleas, pointers to other pages, credits of pictures."""

from __future__ import annotations

import re

LABELS = re.compile(
    r"(?:share(?: this)?(?: (?:article|story|post|on \w+|via \w+|with friends))*"
    r"|share or comment on this (?:article|story)"
    r"|(?:click to )?(?:tweet|email|print|save|copy link|pin)"
    r"|skip (?:to|past) (?:(?:the )?main |the )?(?:content|navigation|menu|newsletter promotion|advert(?:isement)?)"
    r"|comments?|\d+ comments?|(?:leave|add|post) a (?:comment|reply)|view (?:all )?comments"
    r"|[\d.,]+[km]? (?:shares|views)"
    r"|log ?in|sign (?:in|up|out)|register|subscribe(?: now)?|follow us(?: on \w+)*"
    r"|related(?: (?:articles?|stories|topics|content|links|coverage))?|more (?:on this story|stories|from \w+)"
    r"|read more"
    r"|read next|up next|most (?:read|popular|viewed)|editor[’']s picks?|top stories|latest news|you may also like"
    r"|continue reading(?: the main story)?|see also|recommended (?:for you|stories|articles)|trending(?: now)?"
    r"|watch live"
    r"|loading\W*|facebook|twitter|whatsapp|linkedin|instagram|telegram|youtube|reddit|flipboard|email|print|video"
    r"|play video|close video|scroll down for video|view (?:gallery|image|photos)|image \d+ of \d+|\d+ of \d+"
    r"|reuse this content|topics|tags|menu|home|search|close|back to top|show (?:more|less)|expand|next|previous"
    r"|listen to (?:this )?article|\d+ min(?:ute)?s? read|reading time\W+\d+ min\w*"
    r"|image (?:source|caption|copyright).{0,80}"
    r"|(?:jump|go|back) to (?:comments|top|content|home ?page))\W*",
    re.IGNORECASE,
)
"""A whole line that is a button or a heading of a list of links."""

ADVERTISEMENTS = re.compile(
    r"(?:advertisements?|ad|sponsored(?: content)?|promoted(?: content)?|paid (?:content|post)"
    r"|(?:story|article) continues (?:below|after)(?: (?:this )?advertisement)?"
    r"|advertisement\W+scroll to continue)\W*",
    re.IGNORECASE,
)
"""A whole line that marks an advertisement."""

POINTERS = re.compile(
    r"(?:read more|read also|read next|see also|also read|related|(?:watch|listen)(?=\s?:[^.]*$)|gallery|in pictures"
    r"|tags|topics|filed under|more on this|more information|on the net"
    r"|photos?|images?|pictures?|pictured|video|caption|photograph|file photo"
    r"|(?:photo |picture |image )?credits?|source"
    r"|(?:e-?mail(?: address)?|twitter|contact)(?= ?:[^.!?]*[@/_]))"
    r"\s?[:|](?:\s*\S.*)?"
    r"|originally published (?:as|at|on|in) [^.!?]{3,160}"
    r"|\(?(?:additional |further )?reporting by [^.!?]{3,160}\)?\.?|photos? - https?://\S+",
    re.IGNORECASE,
)
"""A whole line that leads to another page or tells what a picture shows."""

CREDITS = re.compile(
    r"\(?(?:photo|image|picture|illustration|graphic|video|photograph)s?(?: credit)?(?: by|:)\s+\S.{0,80}\)?"
    r"|\(?[^.!?()]{0,60}/\s?(?:getty images|reuters|ap photo|ap|afp|epa|shutterstock|file|handout)\)?"
    r"|\(?(?:getty images|ap photo|shutterstock|file photo|handout)(?:/[^.!?]{2,40})?\)?",
    re.IGNORECASE,
)
"""A whole line that names who made a picture."""

PLEAS = re.compile(
    r"(?:(?:this|our) (?:web)?site uses cookies|we (?:and our partners )?use cookies"
    r"|by (?:continuing to (?:use|browse)|using) (?:this|our) (?:web)?site|(?:accept|reject) (?:all )?cookies"
    r"|cookie settings"
    r"|sign up (?:for|to) (?:our|the)\b.*(?:newsletter|alerts?|updates)|subscribe to (?:our|the)\b"
    r"|get (?:our|the) .*newsletter"
    r"|(?:please )?enable javascript|copyright ©|© ?\d{4}|©|copyright \d{4}|\(c\) \d{4}|follow us on\b"
    r"|download (?:our|the) app\b|support (?:our|independent) journalism|become a (?:member|subscriber)"
    r"|already a subscriber|click here (?:to|for)\b"
    r"|this (?:article|story|content) (?:was|is) (?:originally |first )?(?:published (?:on|by|in|at)|brought to you)"
    r"|your browser (?:does not|doesn[’']t) support|share this (?:article|story|page)|all rights reserved)",
    re.IGNORECASE,
)
"""How lines begin that ask the reader for something, or tell the rights."""
