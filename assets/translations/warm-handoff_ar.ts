<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AnswerButton</name>
    <message>
        <source>Your team heard you</source>
        <extracomment>Screen reader, added to the answer the patient gave: the team has heard it.</extracomment>
        <translation>استمع إليك الفريق</translation>
    </message>
</context>
<context>
    <name>BigButton</name>
    <message>
        <source>Saving</source>
        <extracomment>On a button whose tap is being written to the disk.</extracomment>
        <translation>جارٍ الحفظ</translation>
    </message>
</context>
<context>
    <name>CaptionBar</name>
    <message>
        <source>&lt;b&gt;%1:&lt;/b&gt; %2</source>
        <extracomment>A caption: %1 is who speaks (&quot;Patient&quot;), %2 what they say.</extracomment>
        <translation>&lt;b&gt;%1:&lt;/b&gt; %2</translation>
    </message>
</context>
<context>
    <name>ComfortBar</name>
    <message>
        <source>Stop</source>
        <extracomment>Button: stops reading aloud.</extracomment>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Listen</source>
        <extracomment>Button: reads what is on the screen aloud.</extracomment>
        <translation>استماع</translation>
    </message>
    <message>
        <source>Larger words</source>
        <extracomment>Screen reader: button that makes the words larger.</extracomment>
        <translation>تكبير الكلمات</translation>
    </message>
    <message>
        <source>Other colours</source>
        <extracomment>Screen reader: button that changes the colours (day, strong contrast, evening).</extracomment>
        <translation>ألوان أخرى</translation>
    </message>
    <message>
        <source>Less motion</source>
        <extracomment>Screen reader: button that switches moving pictures off and on.</extracomment>
        <translation>حركة أقل</translation>
    </message>
</context>
<context>
    <name>ComingPage</name>
    <message>
        <source>Your care team will come in together</source>
        <extracomment>Patient&apos;s screen: the assistant and the clinician come into the room together.</extracomment>
        <translation>سيدخل فريقك معًا</translation>
    </message>
    <message>
        <source>They talk here, with you. You can speak up at any time.</source>
        <extracomment>Patient&apos;s screen, under &quot;Your care team will come in together&quot;.</extracomment>
        <translation>الحديث هنا، معك. يمكنك الكلام في أي وقت.</translation>
    </message>
    <message>
        <source>Is someone with you?</source>
        <extracomment>Patient&apos;s screen: title over family, interpreter, helper; several may be tapped.</extracomment>
        <translation>هل معك أحد؟</translation>
    </message>
    <message>
        <source>With me</source>
        <extracomment>Button, with very large words: to family, interpreter, helper.</extracomment>
        <translation>من معي</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button, with very large words: back to the words.</extracomment>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>FilmPage</name>
    <message>
        <source>The film does not play now</source>
        <extracomment>Waiting room: the film cannot be played.</extracomment>
        <translation>لا يمكن عرض الفيلم الآن</translation>
    </message>
    <message>
        <source>The cards tell you the same.</source>
        <extracomment>Waiting room: the film cannot be played; what to do instead.</extracomment>
        <translation>البطاقات تقول الشيء نفسه.</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button: from the film back to the choices.</extracomment>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Once more</source>
        <extracomment>Button: plays the film from the start.</extracomment>
        <translation>مرة أخرى</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>Button: the film waits.</extracomment>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Play</source>
        <extracomment>Button: the film goes on.</extracomment>
        <translation>تشغيل</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>Your voice is part of your care</source>
        <extracomment>Title of the waiting room&apos;s welcome; it takes turns with the other languages.</extracomment>
        <translation>صوتك جزء من رعايتك</translation>
    </message>
    <message>
        <source>Your team talks about your care in front of you.</source>
        <extracomment>The waiting room&apos;s welcome, under the title.</extracomment>
        <translation>يتحدث فريقك عن صحتك أمامك.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <extracomment>The big button of the waiting room&apos;s welcome.</extracomment>
        <translation>لمسة للبدء</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Close</source>
        <extracomment>Screen reader: button that closes the page of languages.</extracomment>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Back</source>
        <extracomment>Screen reader: button back to the cards of topics.</extracomment>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>My list</source>
        <extracomment>Title of the patient&apos;s list of topics.
----------
Button, with large words: back from the code to the list.</extracomment>
        <translation>قائمتي</translation>
    </message>
    <message>
        <source>A code that holds your list</source>
        <extracomment>Screen reader: the square code beside the patient&apos;s list.</extracomment>
        <translation>رمز يحمل قائمتك</translation>
    </message>
    <message>
        <source>On my phone</source>
        <extracomment>Beside the code of the patient&apos;s list: the telephone&apos;s camera reads it and has the list. Very short.
----------
Button, with large words: shows the code that a telephone reads.</extracomment>
        <translation>على هاتفي</translation>
    </message>
    <message>
        <source>It prints now</source>
        <extracomment>In place of &quot;Print&quot;: the list is on its way to the printer.</extracomment>
        <translation>تجري الطباعة</translation>
    </message>
    <message>
        <source>No printer now</source>
        <extracomment>In place of &quot;Print&quot;: the printer did not take the list.</extracomment>
        <translation>لا طابعة الآن</translation>
    </message>
    <message>
        <source>Print</source>
        <extracomment>Button: prints the patient&apos;s list.</extracomment>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button: the patient is done with the list; back to the choices.</extracomment>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>A station&apos;s window. %1 is what the device is called, %2 the practice&apos;s name.</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>MenuPage</name>
    <message>
        <source>I am done</source>
        <extracomment>Screen reader: button back to the first screen; the list is wiped.</extracomment>
        <translation>انتهيت</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <extracomment>Waiting room: title over the ways to go: read, watch a film, make a list.</extracomment>
        <translation>ما الذي يناسبك؟</translation>
    </message>
    <message>
        <source>Make my list</source>
        <extracomment>Waiting room: opens the cards of topics, from which the patient makes a list.</extracomment>
        <translation>إعداد قائمتي</translation>
    </message>
    <message>
        <source>How it works</source>
        <extracomment>Waiting room: opens the fact sheet&apos;s cards.</extracomment>
        <translation>كيف يتم ذلك</translation>
    </message>
    <message>
        <source>A short film</source>
        <extracomment>Waiting room: plays a film of less than a minute.</extracomment>
        <translation>فيلم قصير</translation>
    </message>
</context>
<context>
    <name>NextPage</name>
    <message>
        <source>What happens next</source>
        <extracomment>Patient&apos;s screen at the end of the talk: title.</extracomment>
        <translation>ماذا بعد ذلك</translation>
    </message>
    <message>
        <source>Your team tells you what comes next. Ask if it is not clear.</source>
        <extracomment>Patient&apos;s screen at the end of the talk.</extracomment>
        <translation>يخبرك الفريق بما يأتي. والسؤال ممكن دائمًا.</translation>
    </message>
</context>
<context>
    <name>PageButtons</name>
    <message>
        <source>Page before</source>
        <extracomment>Screen reader: button to the page before this one.</extracomment>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Where one is in a list: %1 is the page&apos;s number, %2 how many there are.</extracomment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Page after</source>
        <extracomment>Screen reader: button to the page after this one.</extracomment>
        <translation>الصفحة التالية</translation>
    </message>
</context>
<context>
    <name>PageTurn</name>
    <message>
        <source>Page %1 of %2, read on</source>
        <extracomment>Screen reader: button to the next page of a text. %1 is the page shown, %2 how many there are.</extracomment>
        <translation>الصفحة %1 من %2، المتابعة</translation>
    </message>
    <message>
        <source>Page %1 of %1, back to the start</source>
        <extracomment>Screen reader: button back to the first page of a text. %1 is the number of pages.</extracomment>
        <translation>الصفحة %1 من %1، العودة إلى البداية</translation>
    </message>
</context>
<context>
    <name>ProgressDots</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>Screen reader: which card or step is shown. %1 is its number, %2 how many there are.</extracomment>
        <translation>%1 من %2</translation>
    </message>
</context>
<context>
    <name>ReadBar</name>
    <message>
        <source>No sound here</source>
        <extracomment>In place of the button that reads aloud: this screen has no sound. Very short.</extracomment>
        <translation>لا صوت هنا</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>Button: the voice that reads waits.</extracomment>
        <translation>توقف مؤقت</translation>
    </message>
    <message>
        <source>Listen</source>
        <extracomment>Button: the voice reads, or reads on.</extracomment>
        <translation>استماع</translation>
    </message>
    <message>
        <source>Say it again</source>
        <extracomment>Screen reader: button that reads the last sentence once more.</extracomment>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Slower</source>
        <extracomment>Screen reader: button that makes the voice speak slowly, and as usual again.</extracomment>
        <translation>أبطأ</translation>
    </message>
    <message>
        <source>Loudness %1 of 3</source>
        <extracomment>Screen reader: button for how loud the voice is: soft, usual, loud, and round again. %1 is 1, 2 or 3.</extracomment>
        <translation>مستوى الصوت %1 من 3</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <extracomment>Screen reader: button that ends reading aloud.</extracomment>
        <translation>إنهاء القراءة</translation>
    </message>
</context>
<context>
    <name>RoomStation</name>
    <message>
        <source>Close</source>
        <extracomment>Screen reader: button that closes the fact sheet.</extracomment>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Go ahead</source>
        <extracomment>Patient&apos;s screen, after &quot;I want to add&quot; or &quot;I have a question&quot;: the patient may speak.</extracomment>
        <translation>الكلام لك</translation>
    </message>
    <message>
        <source>Your turn</source>
        <extracomment>Patient&apos;s screen: it is the patient&apos;s turn to speak.</extracomment>
        <translation>دورك الآن</translation>
    </message>
    <message>
        <source>This screen cannot save now.&lt;br&gt;You can say it out loud.</source>
        <extracomment>Patient&apos;s screen: a tap could not be stored, so it is not shown. The patient can speak instead.</extracomment>
        <translation>لا يمكن الحفظ الآن.&lt;br&gt;يمكنك قولها بصوتك.</translation>
    </message>
    <message>
        <source>Did we get it right?&lt;br&gt;Is anything missing?</source>
        <extracomment>Patient&apos;s screen, under &quot;Your turn&quot;. &lt;br&gt; is a new line.</extracomment>
        <translation>هل ما قلناه صحيح؟&lt;br&gt;هل ينقص شيء؟</translation>
    </message>
    <message>
        <source>Thank you for speaking up</source>
        <extracomment>Patient&apos;s screen when the talk is over: title.</extracomment>
        <translation>شكرًا على المشاركة</translation>
    </message>
    <message>
        <source>You know your life best. You can ask us things at any time.</source>
        <extracomment>Patient&apos;s screen when the talk is over.</extracomment>
        <translation>لا أحد يعرف حياتك مثلك. يمكنك سؤالنا في أي وقت.</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <extracomment>Button: back to the first screen.</extracomment>
        <translation>العودة إلى البداية</translation>
    </message>
    <message>
        <source>Heard</source>
        <extracomment>Patient&apos;s screen: the team has tapped that it heard what the patient added or asked.</extracomment>
        <translation>وصل صوتك</translation>
    </message>
    <message>
        <source>Your team heard you.</source>
        <extracomment>Patient&apos;s screen, under &quot;Heard&quot;.</extracomment>
        <translation>استمع إليك الفريق.</translation>
    </message>
    <message>
        <source>Your team will answer this.&lt;br&gt;You can talk now.</source>
        <extracomment>Patient&apos;s screen, under &quot;Go ahead&quot;: the team has seen the tap. &lt;br&gt; is a new line.</extracomment>
        <translation>سيجيبك الفريق.&lt;br&gt;يمكنك الكلام الآن.</translation>
    </message>
    <message>
        <source>Still to talk about:</source>
        <extracomment>Patient&apos;s screen, under &quot;Your turn&quot;; the topics that were not talked about yet follow.</extracomment>
        <translation>بقي الحديث عن:</translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message>
        <source>Home</source>
        <extracomment>Screen reader: button back to the first screen.</extracomment>
        <translation>البداية</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Which card is shown. %1 is its number, %2 how many there are.</extracomment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button: to the card before.</extracomment>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button on the last card: closes the cards.</extracomment>
        <translation>تم</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>Button: to the next card.</extracomment>
        <translation>التالي</translation>
    </message>
</context>
<context>
    <name>TalkPage</name>
    <message>
        <source>That’s right</source>
        <extracomment>Patient&apos;s answer: what was said is right. Two short lines.</extracomment>
        <translation>هذا صحيح</translation>
    </message>
    <message>
        <source>I want to add</source>
        <extracomment>Patient&apos;s answer: they want to add something. Two short lines.</extracomment>
        <translation>أريد أن أضيف</translation>
    </message>
    <message>
        <source>I have a question</source>
        <extracomment>Patient&apos;s answer: they have a question. Two short lines.</extracomment>
        <translation>لدي سؤال</translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>Button, with very large words: to the three answers.</extracomment>
        <translation>الإجابة</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>Button, with very large words: to more answers.</extracomment>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button, with very large words: back to what is asked.</extracomment>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>TimeoutBar</name>
    <message>
        <source>Still there?</source>
        <extracomment>Shown 20 seconds before a screen goes back to its start; the first, bold words.</extracomment>
        <translation>هل من أحد هنا؟</translation>
    </message>
    <message>
        <source>Tap to stay. Your place is kept.</source>
        <extracomment>Shown 20 seconds before a screen goes back to its start, after &quot;Still there?&quot;.</extracomment>
        <translation>لمسة واحدة للبقاء. مكانك محفوظ.</translation>
    </message>
</context>
<context>
    <name>Topics</name>
    <message>
        <source>Medicines</source>
        <extracomment>A topic the patient may want to talk about; one short word.
----------
What happens next: something about medicines changes or is looked at.</extracomment>
        <translation>الأدوية</translation>
    </message>
    <message>
        <source>My medicines</source>
        <extracomment>A topic on the patient&apos;s list.</extracomment>
        <translation>أدويتي</translation>
    </message>
    <message>
        <source>Problem</source>
        <extracomment>A topic the patient may want to talk about: something is wrong that was not before; one short word.</extracomment>
        <translation>مشكلة</translation>
    </message>
    <message>
        <source>A new problem</source>
        <extracomment>A topic on the patient&apos;s list: something is wrong that was not before.</extracomment>
        <translation>مشكلة جديدة</translation>
    </message>
    <message>
        <source>Pain</source>
        <extracomment>A topic the patient may want to talk about; one short word.</extracomment>
        <translation>الألم</translation>
    </message>
    <message>
        <source>My pain</source>
        <extracomment>A topic on the patient&apos;s list.</extracomment>
        <translation>ألمي</translation>
    </message>
    <message>
        <source>Feelings</source>
        <extracomment>A topic the patient may want to talk about: worry, mood, fear; one short word.</extracomment>
        <translation>المشاعر</translation>
    </message>
    <message>
        <source>My feelings</source>
        <extracomment>A topic on the patient&apos;s list: worry, mood, fear.</extracomment>
        <translation>مشاعري</translation>
    </message>
    <message>
        <source>Tests</source>
        <extracomment>A topic the patient may want to talk about: tests and their results; one short word.
----------
What happens next: tests are done or their results looked at.</extracomment>
        <translation>الفحوص</translation>
    </message>
    <message>
        <source>My tests</source>
        <extracomment>A topic on the patient&apos;s list: tests and their results.</extracomment>
        <translation>فحوصي</translation>
    </message>
    <message>
        <source>Home</source>
        <extracomment>A topic the patient may want to talk about: life at home, help at home; one short word.</extracomment>
        <translation>البيت</translation>
    </message>
    <message>
        <source>Life at home</source>
        <extracomment>A topic on the patient&apos;s list: how they feel and manage at home.</extracomment>
        <translation>الحياة في البيت</translation>
    </message>
    <message>
        <source>Cost</source>
        <extracomment>A topic the patient may want to talk about: what care and medicines cost them; one short word.</extracomment>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>What it costs</source>
        <extracomment>A topic on the patient&apos;s list.</extracomment>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>Private</source>
        <extracomment>A topic the patient may want to talk about: not in front of everybody; one short word.</extracomment>
        <translation>خاص</translation>
    </message>
    <message>
        <source>Something private</source>
        <extracomment>A topic on the patient&apos;s list: not in front of everybody.</extracomment>
        <translation>أمر خاص</translation>
    </message>
    <message>
        <source>Travel</source>
        <extracomment>A topic the patient may want to talk about: how to get to the practice; one short word.</extracomment>
        <translation>الوصول</translation>
    </message>
    <message>
        <source>Getting here</source>
        <extracomment>A topic on the patient&apos;s list: how to get to the practice.</extracomment>
        <translation>الوصول إلى هنا</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>A topic the patient may want to talk about: what will happen next; one short word.</extracomment>
        <translation>ما بعد</translation>
    </message>
    <message>
        <source>What happens next</source>
        <extracomment>A topic on the patient&apos;s list.</extracomment>
        <translation>ماذا بعد ذلك</translation>
    </message>
    <message>
        <source>Family</source>
        <extracomment>Somebody is with the patient: family or a friend; one short word.</extracomment>
        <translation>العائلة</translation>
    </message>
    <message>
        <source>Family or a friend</source>
        <extracomment>Somebody is with the patient.</extracomment>
        <translation>العائلة أو الأصدقاء</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <extracomment>Somebody is with the patient: an interpreter; one short word.</extracomment>
        <translation>مترجم</translation>
    </message>
    <message>
        <source>An interpreter</source>
        <extracomment>Somebody is with the patient.</extracomment>
        <translation>مترجم</translation>
    </message>
    <message>
        <source>Helper</source>
        <extracomment>Somebody is with the patient: who looks after them; one short word.</extracomment>
        <translation>مرافق</translation>
    </message>
    <message>
        <source>A helper or carer</source>
        <extracomment>Somebody is with the patient: who looks after them.</extracomment>
        <translation>مرافق أو مقدم رعاية</translation>
    </message>
    <message>
        <source>Next visit</source>
        <extracomment>What happens next: the patient comes again.</extracomment>
        <translation>الزيارة القادمة</translation>
    </message>
    <message>
        <source>A call</source>
        <extracomment>What happens next: somebody telephones.</extracomment>
        <translation>مكالمة</translation>
    </message>
    <message>
        <source>Another clinic</source>
        <extracomment>What happens next: another clinic or specialist.</extracomment>
        <translation>عيادة أخرى</translation>
    </message>
    <message>
        <source>More help</source>
        <extracomment>What happens next: help at home, with rides, food or costs.</extracomment>
        <translation>مساعدة إضافية</translation>
    </message>
    <message>
        <source>Your clinician</source>
        <extracomment>Who does what comes next, as the patient reads it: the doctor or nurse practitioner.</extracomment>
        <translation>الطبيب</translation>
    </message>
    <message>
        <source>Clinician</source>
        <extracomment>Who does what comes next, on a team tablet: the doctor or nurse practitioner.</extracomment>
        <translation>الطبيب</translation>
    </message>
    <message>
        <source>Your assistant</source>
        <extracomment>Who does what comes next, as the patient reads it: the medical assistant.</extracomment>
        <translation>المساعد</translation>
    </message>
    <message>
        <source>Assistant</source>
        <extracomment>Who does what comes next, on a team tablet: the medical assistant.</extracomment>
        <translation>المساعد</translation>
    </message>
    <message>
        <source>The front desk</source>
        <extracomment>Who does what comes next, as the patient reads it.</extracomment>
        <translation>الاستقبال</translation>
    </message>
    <message>
        <source>Front desk</source>
        <extracomment>Who does what comes next, on a team tablet.</extracomment>
        <translation>الاستقبال</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>Who does what comes next, as the patient reads it: the patient.</extracomment>
        <translation>أنت</translation>
    </message>
    <message>
        <source>The patient</source>
        <extracomment>Who does what comes next, on a team tablet.</extracomment>
        <translation>المريض</translation>
    </message>
    <message>
        <source>I want to talk about:</source>
        <extracomment>First line of the patient&apos;s list as plain text, on their own telephone.</extracomment>
        <translation>أريد الحديث عن:</translation>
    </message>
</context>
<context>
    <name>TopicsPage</name>
    <message>
        <source>Back</source>
        <extracomment>Screen reader: button back to the choices of the waiting room&apos;s screen.</extracomment>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>I want to talk about</source>
        <extracomment>Waiting room: title over the cards of topics; the cards end the sentence.</extracomment>
        <translation>أريد الحديث عن</translation>
    </message>
    <message>
        <source>My list: %1</source>
        <extracomment>Button to the list of topics the patient picked. %1 is how many.</extracomment>
        <translation>قائمتي: %1</translation>
    </message>
</context>
<context>
    <name>Triangle</name>
    <message>
        <source>The assistant leads</source>
        <extracomment>Screen reader: who leads this step. The assistant is the one who hands over.</extracomment>
        <translation>الدور للمساعد</translation>
    </message>
    <message>
        <source>The clinician leads</source>
        <extracomment>Screen reader: who leads this step.</extracomment>
        <translation>الدور للطبيب</translation>
    </message>
    <message>
        <source>The patient leads</source>
        <extracomment>Screen reader: who leads this step.</extracomment>
        <translation>الدور للمريض</translation>
    </message>
    <message>
        <source>Patient, assistant and clinician</source>
        <extracomment>Screen reader: the drawing of three people who talk together.</extracomment>
        <translation>المريض والمساعد والطبيب</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>What do you want to talk about?</source>
        <extracomment>Patient&apos;s screen before the talk: title over the topics.</extracomment>
        <translation>ما موضوع حديثك اليوم؟</translation>
    </message>
    <message>
        <source>Your team will see it.</source>
        <extracomment>Patient&apos;s screen, under the question: the team sees the topics that were tapped.</extracomment>
        <translation>سيراه فريقك.</translation>
    </message>
    <message>
        <source>How it works</source>
        <extracomment>Button on the patient&apos;s screen: opens the fact sheet about the talk.</extracomment>
        <translation>كيف يتم ذلك</translation>
    </message>
    <message>
        <source>An assistant points with open hands to a patient and to a doctor. All three sit together.</source>
        <extracomment>Screen reader: what the picture on the welcome screen shows.</extracomment>
        <translation>مساعدة تعرّف المريض والطبيبة. الثلاثة يجلسون معًا.</translation>
    </message>
</context>
</TS>
