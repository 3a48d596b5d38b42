<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AnswerButton</name>
    <message>
        <source>Your team heard you</source>
        <extracomment>Screen reader, added to the answer the patient gave: the team has heard it.</extracomment>
        <translation>医护人员听到了</translation>
    </message>
</context>
<context>
    <name>BigButton</name>
    <message>
        <source>Saving</source>
        <extracomment>On a button whose tap is being written to the disk.</extracomment>
        <translation>正在保存</translation>
    </message>
</context>
<context>
    <name>CaptionBar</name>
    <message>
        <source>&lt;b&gt;%1:&lt;/b&gt; %2</source>
        <extracomment>A caption: %1 is who speaks (&quot;Patient&quot;), %2 what they say.</extracomment>
        <translation>&lt;b&gt;%1：&lt;/b&gt;%2</translation>
    </message>
</context>
<context>
    <name>ComfortBar</name>
    <message>
        <source>Stop</source>
        <extracomment>Button: stops reading aloud.</extracomment>
        <translation>停止</translation>
    </message>
    <message>
        <source>Listen</source>
        <extracomment>Button: reads what is on the screen aloud.</extracomment>
        <translation>听</translation>
    </message>
    <message>
        <source>Larger words</source>
        <extracomment>Screen reader: button that makes the words larger.</extracomment>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Other colours</source>
        <extracomment>Screen reader: button that changes the colours (day, strong contrast, evening).</extracomment>
        <translation>更换颜色</translation>
    </message>
    <message>
        <source>Less motion</source>
        <extracomment>Screen reader: button that switches moving pictures off and on.</extracomment>
        <translation>减少动画</translation>
    </message>
</context>
<context>
    <name>ComingPage</name>
    <message>
        <source>Your care team will come in together</source>
        <extracomment>Patient&apos;s screen: the assistant and the clinician come into the room together.</extracomment>
        <translation>医护人员会一起进来</translation>
    </message>
    <message>
        <source>They talk here, with you. You can speak up at any time.</source>
        <extracomment>Patient&apos;s screen, under &quot;Your care team will come in together&quot;.</extracomment>
        <translation>他们在这里和您一起谈。您随时可以说话。</translation>
    </message>
    <message>
        <source>Is someone with you?</source>
        <extracomment>Patient&apos;s screen: title over family, interpreter, helper; several may be tapped.</extracomment>
        <translation>有人陪您吗？</translation>
    </message>
    <message>
        <source>With me</source>
        <extracomment>Button, with very large words: to family, interpreter, helper.</extracomment>
        <translation>陪我的人</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button, with very large words: back to the words.</extracomment>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>FilmPage</name>
    <message>
        <source>The film does not play now</source>
        <extracomment>Waiting room: the film cannot be played.</extracomment>
        <translation>影片现在无法播放</translation>
    </message>
    <message>
        <source>The cards tell you the same.</source>
        <extracomment>Waiting room: the film cannot be played; what to do instead.</extracomment>
        <translation>卡片上说的是一样的。</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button: from the film back to the choices.</extracomment>
        <translation>返回</translation>
    </message>
    <message>
        <source>Once more</source>
        <extracomment>Button: plays the film from the start.</extracomment>
        <translation>再看一遍</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>Button: the film waits.</extracomment>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <extracomment>Button: the film goes on.</extracomment>
        <translation>播放</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>Your voice is part of your care</source>
        <extracomment>Title of the waiting room&apos;s welcome; it takes turns with the other languages.</extracomment>
        <translation>您的声音很重要</translation>
    </message>
    <message>
        <source>Your team talks about your care in front of you.</source>
        <extracomment>The waiting room&apos;s welcome, under the title.</extracomment>
        <translation>医护人员当着您的面谈您的病情。</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <extracomment>The big button of the waiting room&apos;s welcome.</extracomment>
        <translation>点这里开始</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Close</source>
        <extracomment>Screen reader: button that closes the page of languages.</extracomment>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Back</source>
        <extracomment>Screen reader: button back to the cards of topics.</extracomment>
        <translation>返回</translation>
    </message>
    <message>
        <source>My list</source>
        <extracomment>Title of the patient&apos;s list of topics.
----------
Button, with large words: back from the code to the list.</extracomment>
        <translation>我的清单</translation>
    </message>
    <message>
        <source>A code that holds your list</source>
        <extracomment>Screen reader: the square code beside the patient&apos;s list.</extracomment>
        <translation>存有您清单的二维码</translation>
    </message>
    <message>
        <source>On my phone</source>
        <extracomment>Beside the code of the patient&apos;s list: the telephone&apos;s camera reads it and has the list. Very short.
----------
Button, with large words: shows the code that a telephone reads.</extracomment>
        <translation>存到手机</translation>
    </message>
    <message>
        <source>It prints now</source>
        <extracomment>In place of &quot;Print&quot;: the list is on its way to the printer.</extracomment>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>No printer now</source>
        <extracomment>In place of &quot;Print&quot;: the printer did not take the list.</extracomment>
        <translation>打印机不可用</translation>
    </message>
    <message>
        <source>Print</source>
        <extracomment>Button: prints the patient&apos;s list.</extracomment>
        <translation>打印</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button: the patient is done with the list; back to the choices.</extracomment>
        <translation>完成</translation>
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
        <translation>我看完了</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <extracomment>Waiting room: title over the ways to go: read, watch a film, make a list.</extracomment>
        <translation>您想做什么？</translation>
    </message>
    <message>
        <source>Make my list</source>
        <extracomment>Waiting room: opens the cards of topics, from which the patient makes a list.</extracomment>
        <translation>列我的清单</translation>
    </message>
    <message>
        <source>How it works</source>
        <extracomment>Waiting room: opens the fact sheet&apos;s cards.</extracomment>
        <translation>怎么进行</translation>
    </message>
    <message>
        <source>A short film</source>
        <extracomment>Waiting room: plays a film of less than a minute.</extracomment>
        <translation>看一段短片</translation>
    </message>
</context>
<context>
    <name>NextPage</name>
    <message>
        <source>What happens next</source>
        <extracomment>Patient&apos;s screen at the end of the talk: title.</extracomment>
        <translation>接下来做什么</translation>
    </message>
    <message>
        <source>Your team tells you what comes next. Ask if it is not clear.</source>
        <extracomment>Patient&apos;s screen at the end of the talk.</extracomment>
        <translation>医护人员会告诉您接下来做什么。不清楚就问。</translation>
    </message>
</context>
<context>
    <name>PageButtons</name>
    <message>
        <source>Page before</source>
        <extracomment>Screen reader: button to the page before this one.</extracomment>
        <translation>上一页</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Where one is in a list: %1 is the page&apos;s number, %2 how many there are.</extracomment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Page after</source>
        <extracomment>Screen reader: button to the page after this one.</extracomment>
        <translation>下一页</translation>
    </message>
</context>
<context>
    <name>PageTurn</name>
    <message>
        <source>Page %1 of %2, read on</source>
        <extracomment>Screen reader: button to the next page of a text. %1 is the page shown, %2 how many there are.</extracomment>
        <translation>第 %1 页，共 %2 页，继续看</translation>
    </message>
    <message>
        <source>Page %1 of %1, back to the start</source>
        <extracomment>Screen reader: button back to the first page of a text. %1 is the number of pages.</extracomment>
        <translation>第 %1 页，共 %1 页，回到开头</translation>
    </message>
</context>
<context>
    <name>ProgressDots</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>Screen reader: which card or step is shown. %1 is its number, %2 how many there are.</extracomment>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>ReadBar</name>
    <message>
        <source>No sound here</source>
        <extracomment>In place of the button that reads aloud: this screen has no sound. Very short.</extracomment>
        <translation>这里没有声音</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>Button: the voice that reads waits.</extracomment>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Listen</source>
        <extracomment>Button: the voice reads, or reads on.</extracomment>
        <translation>收听</translation>
    </message>
    <message>
        <source>Say it again</source>
        <extracomment>Screen reader: button that reads the last sentence once more.</extracomment>
        <translation>再说一遍</translation>
    </message>
    <message>
        <source>Slower</source>
        <extracomment>Screen reader: button that makes the voice speak slowly, and as usual again.</extracomment>
        <translation>慢一点</translation>
    </message>
    <message>
        <source>Loudness %1 of 3</source>
        <extracomment>Screen reader: button for how loud the voice is: soft, usual, loud, and round again. %1 is 1, 2 or 3.</extracomment>
        <translation>音量 %1，共 3 级</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <extracomment>Screen reader: button that ends reading aloud.</extracomment>
        <translation>停止朗读</translation>
    </message>
</context>
<context>
    <name>RoomStation</name>
    <message>
        <source>Close</source>
        <extracomment>Screen reader: button that closes the fact sheet.</extracomment>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Go ahead</source>
        <extracomment>Patient&apos;s screen, after &quot;I want to add&quot; or &quot;I have a question&quot;: the patient may speak.</extracomment>
        <translation>请说</translation>
    </message>
    <message>
        <source>Your turn</source>
        <extracomment>Patient&apos;s screen: it is the patient&apos;s turn to speak.</extracomment>
        <translation>轮到您了</translation>
    </message>
    <message>
        <source>This screen cannot save now.&lt;br&gt;You can say it out loud.</source>
        <extracomment>Patient&apos;s screen: a tap could not be stored, so it is not shown. The patient can speak instead.</extracomment>
        <translation>屏幕现在无法保存。&lt;br&gt;您可以直接说出来。</translation>
    </message>
    <message>
        <source>Did we get it right?&lt;br&gt;Is anything missing?</source>
        <extracomment>Patient&apos;s screen, under &quot;Your turn&quot;. &lt;br&gt; is a new line.</extracomment>
        <translation>我们说对了吗？&lt;br&gt;还漏了什么吗？</translation>
    </message>
    <message>
        <source>Thank you for speaking up</source>
        <extracomment>Patient&apos;s screen when the talk is over: title.</extracomment>
        <translation>谢谢您说出来</translation>
    </message>
    <message>
        <source>You know your life best. You can ask us things at any time.</source>
        <extracomment>Patient&apos;s screen when the talk is over.</extracomment>
        <translation>您最了解自己。您随时可以问我们。</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <extracomment>Button: back to the first screen.</extracomment>
        <translation>回到开头</translation>
    </message>
    <message>
        <source>Heard</source>
        <extracomment>Patient&apos;s screen: the team has tapped that it heard what the patient added or asked.</extracomment>
        <translation>听到了</translation>
    </message>
    <message>
        <source>Your team heard you.</source>
        <extracomment>Patient&apos;s screen, under &quot;Heard&quot;.</extracomment>
        <translation>医护人员听到您的话了。</translation>
    </message>
    <message>
        <source>Your team will answer this.&lt;br&gt;You can talk now.</source>
        <extracomment>Patient&apos;s screen, under &quot;Go ahead&quot;: the team has seen the tap. &lt;br&gt; is a new line.</extracomment>
        <translation>医护人员会回答您。&lt;br&gt;您现在可以说了。</translation>
    </message>
    <message>
        <source>Still to talk about:</source>
        <extracomment>Patient&apos;s screen, under &quot;Your turn&quot;; the topics that were not talked about yet follow.</extracomment>
        <translation>还要谈：</translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message>
        <source>Home</source>
        <extracomment>Screen reader: button back to the first screen.</extracomment>
        <translation>首页</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Which card is shown. %1 is its number, %2 how many there are.</extracomment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button: to the card before.</extracomment>
        <translation>返回</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button on the last card: closes the cards.</extracomment>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>Button: to the next card.</extracomment>
        <translation>下一页</translation>
    </message>
</context>
<context>
    <name>TalkPage</name>
    <message>
        <source>That’s right</source>
        <extracomment>Patient&apos;s answer: what was said is right. Two short lines.</extracomment>
        <translation>对</translation>
    </message>
    <message>
        <source>I want to add</source>
        <extracomment>Patient&apos;s answer: they want to add something. Two short lines.</extracomment>
        <translation>我想补充</translation>
    </message>
    <message>
        <source>I have a question</source>
        <extracomment>Patient&apos;s answer: they have a question. Two short lines.</extracomment>
        <translation>我有问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>Button, with very large words: to the three answers.</extracomment>
        <translation>回答</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>Button, with very large words: to more answers.</extracomment>
        <translation>更多</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button, with very large words: back to what is asked.</extracomment>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>TimeoutBar</name>
    <message>
        <source>Still there?</source>
        <extracomment>Shown 20 seconds before a screen goes back to its start; the first, bold words.</extracomment>
        <translation>您还在吗？</translation>
    </message>
    <message>
        <source>Tap to stay. Your place is kept.</source>
        <extracomment>Shown 20 seconds before a screen goes back to its start, after &quot;Still there?&quot;.</extracomment>
        <translation>点一下继续。内容还在。</translation>
    </message>
</context>
<context>
    <name>Topics</name>
    <message>
        <source>Medicines</source>
        <extracomment>A topic the patient may want to talk about; one short word.
----------
What happens next: something about medicines changes or is looked at.</extracomment>
        <translation>药物</translation>
    </message>
    <message>
        <source>My medicines</source>
        <extracomment>A topic on the patient&apos;s list.</extracomment>
        <translation>我的药</translation>
    </message>
    <message>
        <source>Problem</source>
        <extracomment>A topic the patient may want to talk about: something is wrong that was not before; one short word.</extracomment>
        <translation>新问题</translation>
    </message>
    <message>
        <source>A new problem</source>
        <extracomment>A topic on the patient&apos;s list: something is wrong that was not before.</extracomment>
        <translation>新的问题</translation>
    </message>
    <message>
        <source>Pain</source>
        <extracomment>A topic the patient may want to talk about; one short word.</extracomment>
        <translation>疼痛</translation>
    </message>
    <message>
        <source>My pain</source>
        <extracomment>A topic on the patient&apos;s list.</extracomment>
        <translation>我的疼痛</translation>
    </message>
    <message>
        <source>Feelings</source>
        <extracomment>A topic the patient may want to talk about: worry, mood, fear; one short word.</extracomment>
        <translation>心情</translation>
    </message>
    <message>
        <source>My feelings</source>
        <extracomment>A topic on the patient&apos;s list: worry, mood, fear.</extracomment>
        <translation>我的心情</translation>
    </message>
    <message>
        <source>Tests</source>
        <extracomment>A topic the patient may want to talk about: tests and their results; one short word.
----------
What happens next: tests are done or their results looked at.</extracomment>
        <translation>检查</translation>
    </message>
    <message>
        <source>My tests</source>
        <extracomment>A topic on the patient&apos;s list: tests and their results.</extracomment>
        <translation>我的检查</translation>
    </message>
    <message>
        <source>Home</source>
        <extracomment>A topic the patient may want to talk about: life at home, help at home; one short word.</extracomment>
        <translation>家</translation>
    </message>
    <message>
        <source>Life at home</source>
        <extracomment>A topic on the patient&apos;s list: how they feel and manage at home.</extracomment>
        <translation>在家的生活</translation>
    </message>
    <message>
        <source>Cost</source>
        <extracomment>A topic the patient may want to talk about: what care and medicines cost them; one short word.</extracomment>
        <translation>费用</translation>
    </message>
    <message>
        <source>What it costs</source>
        <extracomment>A topic on the patient&apos;s list.</extracomment>
        <translation>费用问题</translation>
    </message>
    <message>
        <source>Private</source>
        <extracomment>A topic the patient may want to talk about: not in front of everybody; one short word.</extracomment>
        <translation>私事</translation>
    </message>
    <message>
        <source>Something private</source>
        <extracomment>A topic on the patient&apos;s list: not in front of everybody.</extracomment>
        <translation>私事</translation>
    </message>
    <message>
        <source>Travel</source>
        <extracomment>A topic the patient may want to talk about: how to get to the practice; one short word.</extracomment>
        <translation>交通</translation>
    </message>
    <message>
        <source>Getting here</source>
        <extracomment>A topic on the patient&apos;s list: how to get to the practice.</extracomment>
        <translation>怎么来这里</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>A topic the patient may want to talk about: what will happen next; one short word.</extracomment>
        <translation>下一步</translation>
    </message>
    <message>
        <source>What happens next</source>
        <extracomment>A topic on the patient&apos;s list.</extracomment>
        <translation>接下来做什么</translation>
    </message>
    <message>
        <source>Family</source>
        <extracomment>Somebody is with the patient: family or a friend; one short word.</extracomment>
        <translation>家人</translation>
    </message>
    <message>
        <source>Family or a friend</source>
        <extracomment>Somebody is with the patient.</extracomment>
        <translation>家人或朋友</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <extracomment>Somebody is with the patient: an interpreter; one short word.</extracomment>
        <translation>口译员</translation>
    </message>
    <message>
        <source>An interpreter</source>
        <extracomment>Somebody is with the patient.</extracomment>
        <translation>口译员</translation>
    </message>
    <message>
        <source>Helper</source>
        <extracomment>Somebody is with the patient: who looks after them; one short word.</extracomment>
        <translation>照护者</translation>
    </message>
    <message>
        <source>A helper or carer</source>
        <extracomment>Somebody is with the patient: who looks after them.</extracomment>
        <translation>照护者</translation>
    </message>
    <message>
        <source>Next visit</source>
        <extracomment>What happens next: the patient comes again.</extracomment>
        <translation>下次看诊</translation>
    </message>
    <message>
        <source>A call</source>
        <extracomment>What happens next: somebody telephones.</extracomment>
        <translation>打电话</translation>
    </message>
    <message>
        <source>Another clinic</source>
        <extracomment>What happens next: another clinic or specialist.</extracomment>
        <translation>去别的诊所</translation>
    </message>
    <message>
        <source>More help</source>
        <extracomment>What happens next: help at home, with rides, food or costs.</extracomment>
        <translation>更多帮助</translation>
    </message>
    <message>
        <source>Your clinician</source>
        <extracomment>Who does what comes next, as the patient reads it: the doctor or nurse practitioner.</extracomment>
        <translation>您的医生</translation>
    </message>
    <message>
        <source>Clinician</source>
        <extracomment>Who does what comes next, on a team tablet: the doctor or nurse practitioner.</extracomment>
        <translation>医生</translation>
    </message>
    <message>
        <source>Your assistant</source>
        <extracomment>Who does what comes next, as the patient reads it: the medical assistant.</extracomment>
        <translation>您的医助</translation>
    </message>
    <message>
        <source>Assistant</source>
        <extracomment>Who does what comes next, on a team tablet: the medical assistant.</extracomment>
        <translation>医助</translation>
    </message>
    <message>
        <source>The front desk</source>
        <extracomment>Who does what comes next, as the patient reads it.</extracomment>
        <translation>前台</translation>
    </message>
    <message>
        <source>Front desk</source>
        <extracomment>Who does what comes next, on a team tablet.</extracomment>
        <translation>前台</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>Who does what comes next, as the patient reads it: the patient.</extracomment>
        <translation>您</translation>
    </message>
    <message>
        <source>The patient</source>
        <extracomment>Who does what comes next, on a team tablet.</extracomment>
        <translation>病人</translation>
    </message>
    <message>
        <source>I want to talk about:</source>
        <extracomment>First line of the patient&apos;s list as plain text, on their own telephone.</extracomment>
        <translation>我想谈：</translation>
    </message>
</context>
<context>
    <name>TopicsPage</name>
    <message>
        <source>Back</source>
        <extracomment>Screen reader: button back to the choices of the waiting room&apos;s screen.</extracomment>
        <translation>返回</translation>
    </message>
    <message>
        <source>I want to talk about</source>
        <extracomment>Waiting room: title over the cards of topics; the cards end the sentence.</extracomment>
        <translation>我想谈</translation>
    </message>
    <message>
        <source>My list: %1</source>
        <extracomment>Button to the list of topics the patient picked. %1 is how many.</extracomment>
        <translation>我的清单：%1</translation>
    </message>
</context>
<context>
    <name>Triangle</name>
    <message>
        <source>The assistant leads</source>
        <extracomment>Screen reader: who leads this step. The assistant is the one who hands over.</extracomment>
        <translation>由医助主持</translation>
    </message>
    <message>
        <source>The clinician leads</source>
        <extracomment>Screen reader: who leads this step.</extracomment>
        <translation>由医生主持</translation>
    </message>
    <message>
        <source>The patient leads</source>
        <extracomment>Screen reader: who leads this step.</extracomment>
        <translation>由病人主导</translation>
    </message>
    <message>
        <source>Patient, assistant and clinician</source>
        <extracomment>Screen reader: the drawing of three people who talk together.</extracomment>
        <translation>病人、医助和医生</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>What do you want to talk about?</source>
        <extracomment>Patient&apos;s screen before the talk: title over the topics.</extracomment>
        <translation>您想谈什么？</translation>
    </message>
    <message>
        <source>Your team will see it.</source>
        <extracomment>Patient&apos;s screen, under the question: the team sees the topics that were tapped.</extracomment>
        <translation>医护人员会看到。</translation>
    </message>
    <message>
        <source>How it works</source>
        <extracomment>Button on the patient&apos;s screen: opens the fact sheet about the talk.</extracomment>
        <translation>怎么进行</translation>
    </message>
    <message>
        <source>An assistant points with open hands to a patient and to a doctor. All three sit together.</source>
        <extracomment>Screen reader: what the picture on the welcome screen shows.</extracomment>
        <translation>医助向病人和医生摊开双手作介绍，三个人坐在一起。</translation>
    </message>
</context>
</TS>
