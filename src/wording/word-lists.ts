// The lists of `rules/wording/`, as their files hold them. Phrases are read as `language/phrase-slots.ts` says.

/** The words by which the parts of a pasted text, and what stands in them, are known. */
export interface TextForms {
  /** Headings by the part they open. */
  readonly headings: Readonly<
    Record<'title' | 'indicators' | 'question' | 'options' | 'other', readonly string[]>
  >;
  /** Words that name a document, a result or a person as a source. */
  readonly sources: readonly string[];
  /** Words that open prose, and no entry of the record: "your", "the". */
  readonly prose: readonly string[];
  /** What heads the columns of a table: "source", "finding". */
  readonly columns: readonly string[];
  readonly months: readonly string[];
  /** Phrases that count days without a calendar: "hospital day", "pod". */
  readonly days: readonly string[];
  /** Words that open a letter or close it. */
  readonly courtesies: readonly string[];
  /** Whose full stop ends no sentence. */
  readonly abbreviations: readonly string[];
}

export interface OptionForms {
  readonly other: readonly string[];
  /** After "other", these say that a diagnosis goes on: "other specified anemia". */
  readonly notOther: readonly string[];
  readonly undetermined: readonly string[];
  /** No answer, in a label that names no diagnosis: "defer to cardiology", "etiology unknown". */
  readonly notKnowing: readonly string[];
  /** The provider's own words, in a label that names no diagnosis: "type your answer". */
  readonly ownWords: readonly string[];
  readonly extras: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Words that name no diagnosis: sides, sites, stages, "present on admission". */
  readonly neutral: readonly string[];
  /** Words without weight in a label: articles, prepositions. */
  readonly light: readonly string[];
  /** Words after which a label denies: "without", "no". */
  readonly denying: readonly string[];
  /** What a label may not say of itself: "recommended". */
  readonly praise: readonly string[];
  /** Signs that make an option louder than the others. */
  readonly loudSigns: readonly string[];
  /** Rungs from the mildest to the most severe. */
  readonly ladders: readonly (readonly string[])[];
}

export interface LeadingForms {
  readonly agreement: readonly string[];
  /** Agreement with a report is no leading in a yes/no query that substantiates it. */
  readonly agreementWithReport: readonly string[];
  readonly steering: readonly string[];
  /** Phrases with {diagnosis} that state a conclusion. */
  readonly assertions: readonly string[];
  /** Verbs that tell a provider to write something. */
  readonly writing: readonly string[];
  /** Of those, verbs after which "to" names what is wanted: 'change "CHF" to ...'. */
  readonly changing: readonly string[];
  /** Words that introduce an order: "please", "kindly", "could you". */
  readonly ordering: readonly string[];
  /** Of those, verbs that give an order only after "you". */
  readonly modals: readonly string[];
  /** Verbs that only ask. */
  readonly asking: readonly string[];
  /** Verbs, and their participles, that ask to say more of something: "can it be specified". */
  readonly specifying: readonly string[];
  /** Words between an order and the diagnosis that change nothing: "the diagnosis of". */
  readonly fillers: readonly string[];
  /** What may be asked about a documented diagnosis: "type", "acuity". */
  readonly dimensions: readonly string[];
  /** Dimensions that name what follows "of" all the same: "a diagnosis of sepsis". */
  readonly presence: readonly string[];
  /** Dimensions that two diagnoses have together: "relationship". */
  readonly joint: readonly string[];
  /** Words that stay with what was named before: "its". */
  readonly referring: readonly string[];
  /** Words that add a dimension behind a diagnosis: "with its acuity". */
  readonly adding: readonly string[];
  readonly auxiliaries: readonly string[];
  /** "is", "was": what follows them is said of the subject. */
  readonly beingForms: readonly string[];
  readonly negatedAuxiliaries: readonly string[];
  /** Words that follow an auxiliary when it asks without a question mark. */
  readonly subjects: readonly string[];
  /** Words after which a clause begins. */
  readonly joining: readonly string[];
  /** Words that ask openly: "which", "what", "how". */
  readonly openers: readonly string[];
  readonly links: readonly string[];
  /** What follows "due to" where the cause itself is asked for. */
  readonly openCauses: readonly string[];
  /** What a statement ends with to become a demand: ", correct?" */
  readonly tags: readonly string[];
  /** A single one of these in a closed question is the answer it asks for: "acute". */
  readonly values: readonly string[];
  readonly alternatives: readonly string[];
  /** After "or", a place and no alternative: "note or discharge summary". */
  readonly notAlternative: readonly string[];
  /** Words written with a stroke that are no choice: "he/she". */
  readonly pairs: readonly string[];
  /** Words that say a diagnosis stands in the record. */
  readonly attributions: readonly string[];
  /** Whose conclusions are another's and no author's: "CT", "radiologist". */
  readonly interpreters: readonly string[];
  /** The same as attributions, in sentences that neither ask nor order. */
  readonly statements: readonly string[];
  /** Words that say it does not. */
  readonly lacking: readonly string[];
}

export interface PhraseForms {
  readonly preselected: readonly string[];
  readonly remove: readonly string[];
  readonly soften: readonly string[];
  readonly exclude: readonly string[];
  readonly criteria: readonly string[];
  readonly criteriaSources: readonly string[];
  readonly forReference: readonly string[];
  readonly exempting: readonly string[];
  /** Who does not treat the patient, and who does: "nurse practitioner" is both. */
  readonly notProviders: readonly string[];
  readonly providers: readonly string[];
  /** Words that open a second question. */
  readonly another: readonly string[];
  /** Words that open a line which says whom a query is for. */
  readonly addressing: readonly string[];
  readonly inPlaceOf: readonly string[];
  readonly bySilence: readonly string[];
  /** That the provider has not answered, or is not asked: "if left open", "by default". */
  readonly unanswered: readonly string[];
  /** Participles of an entry, the words before them that announce it, and those that deny it or are about the query. */
  readonly entered: readonly string[];
  readonly entering: readonly string[];
  readonly noEntry: readonly string[];
  /** Limits in words, as criteria set them: "at least". */
  readonly limits: readonly string[];
  /** Questions that ask nothing of the patient: "Questions?" */
  readonly footers: readonly string[];
  /** Marks of an earlier encounter, anywhere in an indicator. */
  readonly prior: readonly string[];
  /** What a source is called that belongs to one. */
  readonly priorSources: readonly string[];
  readonly uncertain: readonly string[];
  /** Words of a source that is a provider's own note. */
  readonly providerNotes: readonly string[];
  /** Dimensions that one quoted word answers: "type", "stage". */
  readonly detailed: readonly string[];
  /** What stands where the words of the record should: "see chart", "n/a". */
  readonly emptyQuotes: readonly string[];
  /** What stands where a source or a date should: "unknown". */
  readonly emptyPlaces: readonly string[];
  /** What an open question may ask for, and what the record says when it has answered it. */
  readonly details: readonly { readonly asked: readonly string[]; readonly values: readonly string[] }[];
  /** What a yes/no question is about, by the reason that allows it. */
  readonly yesno: Readonly<Record<'poa' | 'link' | 'substantiate' | 'conflict', readonly string[]>>;
}
